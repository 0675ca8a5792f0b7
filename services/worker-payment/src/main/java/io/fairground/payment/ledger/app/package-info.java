/** Sealing and verifying the ledger. */
@NullMarked
package io.fairground.payment.ledger.app;

import org.jspecify.annotations.NullMarked;
