/** What quality control decides about each answer. */
@NullMarked
package io.fairground.quality.assessment;

import org.jspecify.annotations.NullMarked;
