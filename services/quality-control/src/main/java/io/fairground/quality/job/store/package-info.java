/** Jobs in PostgreSQL. */
@NullMarked
package io.fairground.quality.job.store;

import org.jspecify.annotations.NullMarked;
