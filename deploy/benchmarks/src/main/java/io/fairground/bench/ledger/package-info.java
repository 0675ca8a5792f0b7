/** The ledger under load, and payouts on rails that go wrong. */
@NullMarked
package io.fairground.bench.ledger;

import org.jspecify.annotations.NullMarked;
