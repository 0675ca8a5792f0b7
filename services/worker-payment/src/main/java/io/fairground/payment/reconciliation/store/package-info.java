/** The three books, read together. */
@NullMarked
package io.fairground.payment.reconciliation.store;

import org.jspecify.annotations.NullMarked;
