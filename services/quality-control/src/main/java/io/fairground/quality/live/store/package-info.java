/** Answers in the order in which they were taken. */
@NullMarked
package io.fairground.quality.live.store;

import org.jspecify.annotations.NullMarked;
