/** The time ledger in PostgreSQL. */
@NullMarked
package io.fairground.payment.time.store;

import org.jspecify.annotations.NullMarked;
