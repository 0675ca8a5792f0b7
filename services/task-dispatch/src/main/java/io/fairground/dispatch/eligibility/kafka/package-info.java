/** Listens to what quality-control decided about workers. */
@NullMarked
package io.fairground.dispatch.eligibility.kafka;

import org.jspecify.annotations.NullMarked;
