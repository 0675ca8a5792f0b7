package io.fairground.quality.preference;

/**
 * What an answer is worth.
 *
 * @param score its lead over the average answer of its component, in log-odds: the reward a model is trained on. An answer
 *     whose score is higher by 1 is preferred in 73 of 100 decided comparisons
 * @param rankLow best rank it may have among the answers of its component; 1 is the best of all
 * @param rankHigh worst rank it may have
 * @param comparisons in which it was
 * @param component number of the connected component of comparisons it belongs to; scores and ranks of two components
 *     have no common origin
 */
public record AnswerScore(Estimate score, int rankLow, int rankHigh, int comparisons, int component) {}
