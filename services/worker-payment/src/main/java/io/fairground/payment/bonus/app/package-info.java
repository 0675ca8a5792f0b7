/** Use cases of bonuses. */
@NullMarked
package io.fairground.payment.bonus.app;

import org.jspecify.annotations.NullMarked;
