/** Workers in PostgreSQL. */
@NullMarked
package io.fairground.quality.worker.store;

import org.jspecify.annotations.NullMarked;
