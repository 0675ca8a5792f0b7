/** Estimating skill. */
@NullMarked
package io.fairground.quality.skill.app;

import org.jspecify.annotations.NullMarked;
