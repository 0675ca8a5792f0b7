/** Accrual of earnings, and a worker's view of them. */
@NullMarked
package io.fairground.payment.earning.app;

import org.jspecify.annotations.NullMarked;
