/** Reconciliations over REST. */
@NullMarked
package io.fairground.payment.reconciliation.rest;

import org.jspecify.annotations.NullMarked;
