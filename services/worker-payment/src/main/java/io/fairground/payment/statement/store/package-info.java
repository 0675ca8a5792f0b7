/** Statements out of the ledger's entries. */
@NullMarked
package io.fairground.payment.statement.store;

import org.jspecify.annotations.NullMarked;
