/** What a worker was paid in a month, equal to the ledger to the minor unit, and everything of hers to take along. */
@NullMarked
package io.fairground.payment.statement;

import org.jspecify.annotations.NullMarked;
