/** Assessing answers as they come. */
@NullMarked
package io.fairground.quality.assessment.app;

import org.jspecify.annotations.NullMarked;
