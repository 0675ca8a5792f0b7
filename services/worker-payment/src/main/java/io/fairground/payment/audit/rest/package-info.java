/** The pay audit over REST. */
@NullMarked
package io.fairground.payment.audit.rest;

import org.jspecify.annotations.NullMarked;
