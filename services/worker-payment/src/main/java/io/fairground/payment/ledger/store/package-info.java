/** The ledger in PostgreSQL. */
@NullMarked
package io.fairground.payment.ledger.store;

import org.jspecify.annotations.NullMarked;
