/** Cases as they are stored. */
@NullMarked
package io.fairground.quality.review.store;

import org.jspecify.annotations.NullMarked;
