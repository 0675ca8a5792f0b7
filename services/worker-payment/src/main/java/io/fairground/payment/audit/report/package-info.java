/** The tables that the audit publishes, made of sums. */
@NullMarked
package io.fairground.payment.audit.report;

import org.jspecify.annotations.NullMarked;
