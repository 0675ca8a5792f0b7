/** What worker-payment announces: funding, earnings, settlement. */
@NullMarked
package io.fairground.events.payment;

import org.jspecify.annotations.NullMarked;
