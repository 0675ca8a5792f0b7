/** What people decide about floors. */
@NullMarked
package io.fairground.payment.floor.app;

import org.jspecify.annotations.NullMarked;
