/** Bonuses in PostgreSQL. */
@NullMarked
package io.fairground.payment.bonus.store;

import org.jspecify.annotations.NullMarked;
