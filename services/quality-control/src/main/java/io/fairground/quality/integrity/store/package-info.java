/** The answers of resolved jobs, with their times. */
@NullMarked
package io.fairground.quality.integrity.store;

import org.jspecify.annotations.NullMarked;
