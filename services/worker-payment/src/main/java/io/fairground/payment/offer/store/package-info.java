/** What offers read in PostgreSQL. */
@NullMarked
package io.fairground.payment.offer.store;

import org.jspecify.annotations.NullMarked;
