/** Suspensions as they are stored. */
@NullMarked
package io.fairground.quality.suspension.store;

import org.jspecify.annotations.NullMarked;
