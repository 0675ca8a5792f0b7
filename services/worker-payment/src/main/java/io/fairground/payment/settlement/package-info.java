/** The end of a job's budget: all earned, the rest returned. */
@NullMarked
package io.fairground.payment.settlement;

import org.jspecify.annotations.NullMarked;
