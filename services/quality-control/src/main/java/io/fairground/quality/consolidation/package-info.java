/** What answers that name no choice come to, task by task. */
@NullMarked
package io.fairground.quality.consolidation;

import org.jspecify.annotations.NullMarked;
