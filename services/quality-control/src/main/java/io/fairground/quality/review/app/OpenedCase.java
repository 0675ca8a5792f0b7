package io.fairground.quality.review.app;

import io.fairground.quality.review.CaseContent;
import io.fairground.quality.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * A case and the work behind it.
 *
 * @param content null for a case about a worker
 */
public record OpenedCase(Review review, @Nullable CaseContent content) {}
