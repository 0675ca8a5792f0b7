/** From the answers of a job to its labels. */
@NullMarked
package io.fairground.quality.resolution;

import org.jspecify.annotations.NullMarked;
