@NullMarked
package io.fairground.quality.numeric;

import org.jspecify.annotations.NullMarked;
