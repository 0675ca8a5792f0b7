/** Uploading gold. */
@NullMarked
package io.fairground.quality.gold.app;

import org.jspecify.annotations.NullMarked;
