/** Dynamic overlap: when the answers of a task are enough, and how far their certainty can be trusted. Pure functions. */
@NullMarked
package io.fairground.quality.stopping;

import org.jspecify.annotations.NullMarked;
