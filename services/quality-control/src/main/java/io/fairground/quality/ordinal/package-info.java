/** Truth inference for ordered classes, where an answer can be nearly right. Pure functions over flat arrays. */
@NullMarked
package io.fairground.quality.ordinal;

import org.jspecify.annotations.NullMarked;
