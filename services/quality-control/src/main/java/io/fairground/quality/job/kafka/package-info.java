/** Jobs as task-dispatch announces them. */
@NullMarked
package io.fairground.quality.job.kafka;

import org.jspecify.annotations.NullMarked;
