/** Answers as task-dispatch announces them. */
@NullMarked
package io.fairground.quality.assessment.kafka;

import org.jspecify.annotations.NullMarked;
