/** Sends payouts over rails that go wrong, and counts what became of the money: for tests and benchmarks. */
@NullMarked
package io.fairground.payment.drill;

import org.jspecify.annotations.NullMarked;
