/** Payout accounts in PostgreSQL, encrypted. */
@NullMarked
package io.fairground.payment.beneficiary.store;

import org.jspecify.annotations.NullMarked;
