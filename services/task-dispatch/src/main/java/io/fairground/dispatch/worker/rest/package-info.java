/** Workers over HTTP. */
@NullMarked
package io.fairground.dispatch.worker.rest;

import org.jspecify.annotations.NullMarked;
