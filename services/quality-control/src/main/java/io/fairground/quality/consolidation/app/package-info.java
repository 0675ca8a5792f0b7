/** Consolidating jobs. */
@NullMarked
package io.fairground.quality.consolidation.app;

import org.jspecify.annotations.NullMarked;
