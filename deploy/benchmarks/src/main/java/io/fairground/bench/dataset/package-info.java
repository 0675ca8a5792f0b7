/** How fast releases are written, and how much memory that takes. */
@NullMarked
package io.fairground.bench.dataset;

import org.jspecify.annotations.NullMarked;
