package io.fairground.dataset.release;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a response is worth by the comparisons of its job: the reward, in log-odds, with its 95 % interval.
 *
 * @param component scores of two components have no common origin
 */
@JsonPropertyOrder({"score", "low", "high", "component", "comparisons"})
public record Score(double score, double low, double high, int component, int comparisons) {}
