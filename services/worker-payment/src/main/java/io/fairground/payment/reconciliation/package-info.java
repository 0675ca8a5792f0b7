/** Three books held against each other each day: ledger, rail, bank. */
@NullMarked
package io.fairground.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
