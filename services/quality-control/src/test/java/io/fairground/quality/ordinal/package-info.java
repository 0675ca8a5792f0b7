@NullMarked
package io.fairground.quality.ordinal;

import org.jspecify.annotations.NullMarked;
