/** Accounting months: locked, closed by a checklist, opened again by two people. */
@NullMarked
package io.fairground.payment.period;

import org.jspecify.annotations.NullMarked;
