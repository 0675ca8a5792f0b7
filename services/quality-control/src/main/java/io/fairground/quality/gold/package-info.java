/** Tasks whose truth is known, from their upload to their retirement. */
@NullMarked
package io.fairground.quality.gold;

import org.jspecify.annotations.NullMarked;
