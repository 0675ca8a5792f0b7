/** Gold in PostgreSQL. */
@NullMarked
package io.fairground.quality.gold.store;

import org.jspecify.annotations.NullMarked;
