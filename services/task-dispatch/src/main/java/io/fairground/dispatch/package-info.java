/** Hands out work: jobs, workers, tasks and the leases between them. */
@NullMarked
package io.fairground.dispatch;

import org.jspecify.annotations.NullMarked;
