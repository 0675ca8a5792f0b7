/** Gold over HTTP: in, never out. */
@NullMarked
package io.fairground.quality.gold.rest;

import org.jspecify.annotations.NullMarked;
