/** Suspending, and lifting it. */
@NullMarked
package io.fairground.quality.suspension.app;

import org.jspecify.annotations.NullMarked;
