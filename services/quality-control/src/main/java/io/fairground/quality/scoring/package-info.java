/** Scoring: the answers of a preference job become a score for each response, all together and by region. */
@NullMarked
package io.fairground.quality.scoring;

import org.jspecify.annotations.NullMarked;
