/** Payouts in PostgreSQL. */
@NullMarked
package io.fairground.payment.payout.store;

import org.jspecify.annotations.NullMarked;
