/** Top-ups in PostgreSQL. */
@NullMarked
package io.fairground.payment.topup.store;

import org.jspecify.annotations.NullMarked;
