/** Mobile money in the shape of the GSMA API. */
@NullMarked
package io.fairground.payment.rail.gsma;

import org.jspecify.annotations.NullMarked;
