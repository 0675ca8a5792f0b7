/** A vendor's money: deposits, and the budget a job holds in escrow. */
@NullMarked
package io.fairground.payment.funding;

import org.jspecify.annotations.NullMarked;
