/** Who asks, over HTTP. */
@NullMarked
package io.fairground.quality.oversight.rest;

import org.jspecify.annotations.NullMarked;
