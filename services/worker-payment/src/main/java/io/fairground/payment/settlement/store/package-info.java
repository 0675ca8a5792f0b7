/** What settlement reads and writes in PostgreSQL. */
@NullMarked
package io.fairground.payment.settlement.store;

import org.jspecify.annotations.NullMarked;
