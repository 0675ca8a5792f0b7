/** What the audit hears from quality-control. */
@NullMarked
package io.fairground.payment.audit.kafka;

import org.jspecify.annotations.NullMarked;
