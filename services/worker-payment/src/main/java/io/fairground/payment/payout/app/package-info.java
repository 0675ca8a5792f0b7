/** Requesting, deciding, sending and hearing of payouts. */
@NullMarked
package io.fairground.payment.payout.app;

import org.jspecify.annotations.NullMarked;
