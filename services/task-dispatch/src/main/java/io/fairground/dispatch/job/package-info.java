/** Jobs: their terms, their states, what they pay. */
@NullMarked
package io.fairground.dispatch.job;

import org.jspecify.annotations.NullMarked;
