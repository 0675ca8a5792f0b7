/** Use cases of top-ups. */
@NullMarked
package io.fairground.payment.topup.app;

import org.jspecify.annotations.NullMarked;
