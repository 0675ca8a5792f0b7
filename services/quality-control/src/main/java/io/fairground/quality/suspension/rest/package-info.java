/** Suspensions over HTTP. */
@NullMarked
package io.fairground.quality.suspension.rest;

import org.jspecify.annotations.NullMarked;
