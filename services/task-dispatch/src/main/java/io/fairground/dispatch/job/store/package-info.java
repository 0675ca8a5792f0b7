/** Jobs, their tasks and their progress. */
@NullMarked
package io.fairground.dispatch.job.store;

import org.jspecify.annotations.NullMarked;
