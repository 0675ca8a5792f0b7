/** Collected facts in PostgreSQL. */
@NullMarked
package io.fairground.dataset.labels.store;

import org.jspecify.annotations.NullMarked;
