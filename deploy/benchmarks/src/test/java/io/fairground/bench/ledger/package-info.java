@NullMarked
package io.fairground.bench.ledger;

import org.jspecify.annotations.NullMarked;
