/** What quality-control announces: assessments, labels, skill. */
@NullMarked
package io.fairground.events.quality;

import org.jspecify.annotations.NullMarked;
