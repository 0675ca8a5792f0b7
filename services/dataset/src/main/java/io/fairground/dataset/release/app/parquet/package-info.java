/** Rows as a Parquet file, whose columns follow from the rows. */
@NullMarked
package io.fairground.dataset.release.app.parquet;

import org.jspecify.annotations.NullMarked;
