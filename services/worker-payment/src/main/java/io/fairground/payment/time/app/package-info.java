/** Use cases of the time ledger. */
@NullMarked
package io.fairground.payment.time.app;

import org.jspecify.annotations.NullMarked;
