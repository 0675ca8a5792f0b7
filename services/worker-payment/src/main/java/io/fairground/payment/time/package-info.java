/** What workers did with their time: paid and unpaid, by state, to the second. */
@NullMarked
package io.fairground.payment.time;

import org.jspecify.annotations.NullMarked;
