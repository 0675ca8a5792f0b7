/** Settling collected jobs. */
@NullMarked
package io.fairground.payment.settlement.app;

import org.jspecify.annotations.NullMarked;
