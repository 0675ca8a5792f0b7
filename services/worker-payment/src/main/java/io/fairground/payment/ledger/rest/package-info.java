/** The ledger over REST, for auditors. */
@NullMarked
package io.fairground.payment.ledger.rest;

import org.jspecify.annotations.NullMarked;
