/** Workers as task-dispatch announces them. */
@NullMarked
package io.fairground.quality.worker.kafka;

import org.jspecify.annotations.NullMarked;
