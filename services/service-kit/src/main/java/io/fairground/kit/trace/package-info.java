/** Trace and correlation ids, from the request to the event to its consumer. */
@NullMarked
package io.fairground.kit.trace;

import org.jspecify.annotations.NullMarked;
