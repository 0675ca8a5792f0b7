/** Legal floors: the least a paid hour may be in a region on a day, with the evidence for it. */
@NullMarked
package io.fairground.payment.floor;

import org.jspecify.annotations.NullMarked;
