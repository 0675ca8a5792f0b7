/** Resolving tasks and jobs. */
@NullMarked
package io.fairground.quality.resolution.app;

import org.jspecify.annotations.NullMarked;
