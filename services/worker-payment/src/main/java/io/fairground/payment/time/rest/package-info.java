/** The time ledger over HTTP. */
@NullMarked
package io.fairground.payment.time.rest;

import org.jspecify.annotations.NullMarked;
