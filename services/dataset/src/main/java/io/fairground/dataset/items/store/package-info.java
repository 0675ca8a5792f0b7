/** Datasets in PostgreSQL. */
@NullMarked
package io.fairground.dataset.items.store;

import org.jspecify.annotations.NullMarked;
