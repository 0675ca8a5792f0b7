/** Payouts and bank files over REST. */
@NullMarked
package io.fairground.payment.payout.rest;

import org.jspecify.annotations.NullMarked;
