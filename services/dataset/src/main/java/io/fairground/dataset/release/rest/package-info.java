/** Releases over HTTP. */
@NullMarked
package io.fairground.dataset.release.rest;

import org.jspecify.annotations.NullMarked;
