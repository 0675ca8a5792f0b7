/** What a vendor pays a worker beyond its offer. */
@NullMarked
package io.fairground.payment.bonus;

import org.jspecify.annotations.NullMarked;
