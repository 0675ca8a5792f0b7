/** What the audit holds: facts folded from events, and the sums that follow from them. */
@NullMarked
package io.fairground.payment.audit.facts;

import org.jspecify.annotations.NullMarked;
