/** Spans of a text, as offsets in Unicode code points. */
@NullMarked
package io.fairground.quality.span;

import org.jspecify.annotations.NullMarked;
