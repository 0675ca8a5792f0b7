/** What an offer must pay at least, so that a paid hour reaches the floor. */
@NullMarked
package io.fairground.payment.offer;

import org.jspecify.annotations.NullMarked;
