/** Reads the exchange rates shipped with the service. */
@NullMarked
package io.fairground.payment.exchange.store;

import org.jspecify.annotations.NullMarked;
