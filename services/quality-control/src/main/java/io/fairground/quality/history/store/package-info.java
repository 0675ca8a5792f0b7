/** Histories out of PostgreSQL. */
@NullMarked
package io.fairground.quality.history.store;

import org.jspecify.annotations.NullMarked;
