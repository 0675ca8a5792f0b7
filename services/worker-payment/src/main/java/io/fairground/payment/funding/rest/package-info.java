/** Deposits, funds and budgets over REST. */
@NullMarked
package io.fairground.payment.funding.rest;

import org.jspecify.annotations.NullMarked;
