/** Double entry: transactions whose entries sum to zero per currency, sealed in a hash chain. */
@NullMarked
package io.fairground.payment.ledger;

import org.jspecify.annotations.NullMarked;
