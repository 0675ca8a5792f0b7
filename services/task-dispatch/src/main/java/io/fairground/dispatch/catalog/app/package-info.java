/** Keeps the copies. */
@NullMarked
package io.fairground.dispatch.catalog.app;

import org.jspecify.annotations.NullMarked;
