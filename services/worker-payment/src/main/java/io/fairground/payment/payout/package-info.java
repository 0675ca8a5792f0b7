/** Money on its way to a worker, step by step, and who may take which step. */
@NullMarked
package io.fairground.payment.payout;

import org.jspecify.annotations.NullMarked;
