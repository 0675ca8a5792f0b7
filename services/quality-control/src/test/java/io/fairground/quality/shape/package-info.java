@NullMarked
package io.fairground.quality.shape;

import org.jspecify.annotations.NullMarked;
