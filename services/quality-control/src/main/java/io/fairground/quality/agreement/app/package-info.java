/** Measuring the agreement of jobs. */
@NullMarked
package io.fairground.quality.agreement.app;

import org.jspecify.annotations.NullMarked;
