/** Jobs over HTTP. */
@NullMarked
package io.fairground.dispatch.job.rest;

import org.jspecify.annotations.NullMarked;
