/** Exchange rates: one dated snapshot, refused where a second source disagrees. */
@NullMarked
package io.fairground.payment.exchange;

import org.jspecify.annotations.NullMarked;
