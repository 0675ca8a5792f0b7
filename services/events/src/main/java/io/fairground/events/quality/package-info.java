/** What quality-control announces: assessments, labels, skill, appeals, suspensions. */
@NullMarked
package io.fairground.events.quality;

import org.jspecify.annotations.NullMarked;
