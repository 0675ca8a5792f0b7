/** Months over REST. */
@NullMarked
package io.fairground.payment.period.rest;

import org.jspecify.annotations.NullMarked;
