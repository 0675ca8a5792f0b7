/** What funding hears from task-dispatch. */
@NullMarked
package io.fairground.payment.funding.kafka;

import org.jspecify.annotations.NullMarked;
