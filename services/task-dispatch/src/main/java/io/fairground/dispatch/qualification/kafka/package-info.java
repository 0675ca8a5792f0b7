/** Listens to what quality-control estimates. */
@NullMarked
package io.fairground.dispatch.qualification.kafka;

import org.jspecify.annotations.NullMarked;
