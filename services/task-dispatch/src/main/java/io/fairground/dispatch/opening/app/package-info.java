/** Puts terms, measured times and the figures of vendors together. */
@NullMarked
package io.fairground.dispatch.opening.app;

import org.jspecify.annotations.NullMarked;
