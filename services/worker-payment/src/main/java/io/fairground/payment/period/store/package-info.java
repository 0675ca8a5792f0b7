/** Months in PostgreSQL. */
@NullMarked
package io.fairground.payment.period.store;

import org.jspecify.annotations.NullMarked;
