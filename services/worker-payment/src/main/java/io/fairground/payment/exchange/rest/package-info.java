/** Exchange rates over HTTP. */
@NullMarked
package io.fairground.payment.exchange.rest;

import org.jspecify.annotations.NullMarked;
