/** Truth inference for numbers: a value, its interval and each worker's precision. Pure functions over flat arrays. */
@NullMarked
package io.fairground.quality.numeric;

import org.jspecify.annotations.NullMarked;
