/** Bonuses over HTTP. */
@NullMarked
package io.fairground.payment.bonus.rest;

import org.jspecify.annotations.NullMarked;
