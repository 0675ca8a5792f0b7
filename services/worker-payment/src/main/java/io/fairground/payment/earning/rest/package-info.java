/** A worker's own earnings over REST. */
@NullMarked
package io.fairground.payment.earning.rest;

import org.jspecify.annotations.NullMarked;
