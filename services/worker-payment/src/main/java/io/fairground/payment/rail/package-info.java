/** The ways money leaves: what a rail can carry, what is asked of it, and what it says. */
@NullMarked
package io.fairground.payment.rail;

import org.jspecify.annotations.NullMarked;
