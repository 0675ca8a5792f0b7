/** Assignments: one worker's lease on one task. */
@NullMarked
package io.fairground.dispatch.assignment;

import org.jspecify.annotations.NullMarked;
