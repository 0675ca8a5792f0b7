/** Releases in PostgreSQL. */
@NullMarked
package io.fairground.dataset.release.store;

import org.jspecify.annotations.NullMarked;
