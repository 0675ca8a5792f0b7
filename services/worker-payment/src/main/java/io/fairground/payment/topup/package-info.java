/** Lifts each worker's week to the floor of where she worked, over all her hours. */
@NullMarked
package io.fairground.payment.topup;

import org.jspecify.annotations.NullMarked;
