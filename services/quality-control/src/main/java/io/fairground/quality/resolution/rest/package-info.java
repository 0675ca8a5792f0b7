/** Labels over HTTP. */
@NullMarked
package io.fairground.quality.resolution.rest;

import org.jspecify.annotations.NullMarked;
