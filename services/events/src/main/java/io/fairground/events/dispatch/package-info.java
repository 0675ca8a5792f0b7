/** What task-dispatch announces: workers, jobs, assignments. */
@NullMarked
package io.fairground.events.dispatch;

import org.jspecify.annotations.NullMarked;
