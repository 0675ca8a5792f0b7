/** Lineage from PostgreSQL. */
@NullMarked
package io.fairground.dataset.lineage.store;

import org.jspecify.annotations.NullMarked;
