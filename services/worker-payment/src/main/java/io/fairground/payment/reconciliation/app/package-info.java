/** Making and signing reconciliations. */
@NullMarked
package io.fairground.payment.reconciliation.app;

import org.jspecify.annotations.NullMarked;
