/** Answers as they were given, and what they came to. */
@NullMarked
package io.fairground.quality.consolidation.store;

import org.jspecify.annotations.NullMarked;
