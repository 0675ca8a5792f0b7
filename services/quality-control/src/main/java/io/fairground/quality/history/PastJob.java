package io.fairground.quality.history;

import io.fairground.events.dispatch.QuestionKind;
import java.time.Instant;

/**
 * How a worker did in one earlier job, from one region.
 *
 * @param right answers that agreed with a known or minted truth, minted ones at their weight
 * @param wrong answers that did not
 * @param matches answers that are equal to the label of their task
 * @param mismatches answers that are not
 * @param estimatedAt when this was last counted
 */
public record PastJob(
        QuestionKind kind, double right, double wrong, int matches, int mismatches, Instant estimatedAt) {}
