/** Listens to funding and resolution of jobs. */
@NullMarked
package io.fairground.dispatch.job.kafka;

import org.jspecify.annotations.NullMarked;
