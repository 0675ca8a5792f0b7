/** Worker payment: floors, offers, escrow, the ledger, and the pay audit. */
@NullMarked
package io.fairground.payment;

import org.jspecify.annotations.NullMarked;
