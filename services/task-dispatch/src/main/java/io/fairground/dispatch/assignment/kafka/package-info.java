/** Listens to requests for more answers. */
@NullMarked
package io.fairground.dispatch.assignment.kafka;

import org.jspecify.annotations.NullMarked;
