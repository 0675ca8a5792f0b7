/** What the time ledger hears. */
@NullMarked
package io.fairground.payment.time.kafka;

import org.jspecify.annotations.NullMarked;
