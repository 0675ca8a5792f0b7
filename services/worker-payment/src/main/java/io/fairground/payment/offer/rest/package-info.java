/** Quotes over REST. */
@NullMarked
package io.fairground.payment.offer.rest;

import org.jspecify.annotations.NullMarked;
