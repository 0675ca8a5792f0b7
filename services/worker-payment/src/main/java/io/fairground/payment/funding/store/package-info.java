/** Jobs, budgets and deposits in PostgreSQL. */
@NullMarked
package io.fairground.payment.funding.store;

import org.jspecify.annotations.NullMarked;
