/** Top-ups over HTTP. */
@NullMarked
package io.fairground.payment.topup.rest;

import org.jspecify.annotations.NullMarked;
