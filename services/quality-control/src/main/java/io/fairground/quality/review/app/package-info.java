/** Opening, claiming and deciding cases. */
@NullMarked
package io.fairground.quality.review.app;

import org.jspecify.annotations.NullMarked;
