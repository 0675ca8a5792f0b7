/** When a job is scored, and who may read it. */
@NullMarked
package io.fairground.quality.scoring.app;

import org.jspecify.annotations.NullMarked;
