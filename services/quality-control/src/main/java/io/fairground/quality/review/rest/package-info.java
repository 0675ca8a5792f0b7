/** Cases over HTTP, for reviewers. */
@NullMarked
package io.fairground.quality.review.rest;

import org.jspecify.annotations.NullMarked;
