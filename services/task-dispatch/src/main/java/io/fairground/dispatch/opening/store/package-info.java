/** Measured times, and the figures of vendors. */
@NullMarked
package io.fairground.dispatch.opening.store;

import org.jspecify.annotations.NullMarked;
