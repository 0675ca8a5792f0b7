/** Assignments and earnings in PostgreSQL. */
@NullMarked
package io.fairground.payment.earning.store;

import org.jspecify.annotations.NullMarked;
