/** Locking, closing and opening months. */
@NullMarked
package io.fairground.payment.period.app;

import org.jspecify.annotations.NullMarked;
