/** Scores over HTTP. */
@NullMarked
package io.fairground.quality.scoring.rest;

import org.jspecify.annotations.NullMarked;
