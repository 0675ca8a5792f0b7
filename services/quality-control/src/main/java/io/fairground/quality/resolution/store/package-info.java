/** Labels in PostgreSQL. */
@NullMarked
package io.fairground.quality.resolution.store;

import org.jspecify.annotations.NullMarked;
