/** Listens to what became of answers. */
@NullMarked
package io.fairground.dispatch.opening.kafka;

import org.jspecify.annotations.NullMarked;
