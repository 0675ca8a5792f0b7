/** The floors over REST. */
@NullMarked
package io.fairground.payment.floor.rest;

import org.jspecify.annotations.NullMarked;
