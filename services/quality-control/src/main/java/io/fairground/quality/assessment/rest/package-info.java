/** A worker's own assessments. */
@NullMarked
package io.fairground.quality.assessment.rest;

import org.jspecify.annotations.NullMarked;
