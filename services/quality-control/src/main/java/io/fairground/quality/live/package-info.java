/** Jobs whose overlap is dynamic, as their answers come in: what is thought of each task, and whether it needs more. */
@NullMarked
package io.fairground.quality.live;

import org.jspecify.annotations.NullMarked;
