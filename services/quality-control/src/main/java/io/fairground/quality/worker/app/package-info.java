/** Remembering workers and finding them again. */
@NullMarked
package io.fairground.quality.worker.app;

import org.jspecify.annotations.NullMarked;
