/** Releases: immutable, hashed cuts of a job's labels. */
@NullMarked
package io.fairground.dataset.release;

import org.jspecify.annotations.NullMarked;
