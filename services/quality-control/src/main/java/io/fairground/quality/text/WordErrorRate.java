package io.fairground.quality.text;

import java.util.List;

/**
 * Errors of a text against the true one: {@code edit distance / tokens of the truth}. It may exceed 1. Against an empty
 * truth it is 0 for an empty text and otherwise the number of tokens.
 *
 * <p>"the cat sat down" against the truth "the cat sat" has one error in three words: .333.
 */
public final class WordErrorRate {

    private WordErrorRate() {}

    public static double of(List<String> tokens, List<String> truth) {
        return (double) EditDistance.of(tokens, truth) / Math.max(1, truth.size());
    }
}
