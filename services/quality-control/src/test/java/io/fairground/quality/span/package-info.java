@NullMarked
package io.fairground.quality.span;

import org.jspecify.annotations.NullMarked;
