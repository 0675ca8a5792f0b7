@NullMarked
package io.fairground.quality.consolidation;

import org.jspecify.annotations.NullMarked;
