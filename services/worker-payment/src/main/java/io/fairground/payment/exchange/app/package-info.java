/** Use cases of exchange rates. */
@NullMarked
package io.fairground.payment.exchange.app;

import org.jspecify.annotations.NullMarked;
