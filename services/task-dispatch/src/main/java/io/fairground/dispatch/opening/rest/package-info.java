/** The catalogue of open jobs over HTTP. */
@NullMarked
package io.fairground.dispatch.opening.rest;

import org.jspecify.annotations.NullMarked;
