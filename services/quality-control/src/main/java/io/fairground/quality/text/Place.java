package io.fairground.quality.text;

import java.util.Arrays;

/** A place of a word network: which word, or none, each text has there. */
final class Place {

    static final int NONE = -1;

    /** Votes are sums of weights in any order: they are equal up to rounding. */
    private static final double TOLERANCE = 1e-9;

    private final int[] words;
    private final int[] choice;

    /** @param wordOfText {@link #NONE} where a text has no word here */
    Place(int[] wordOfText) {
        this.words = Arrays.stream(wordOfText).sorted().distinct().toArray();
        this.choice = Arrays.stream(wordOfText)
                .map(word -> Arrays.binarySearch(words, word))
                .toArray();
    }

    boolean unanimous() {
        return words.length == 1;
    }

    int word(int index) {
        return words[index];
    }

    boolean hasWord(int text) {
        return words[choice[text]] != NONE;
    }

    int choice(int text) {
        return choice[text];
    }

    /** The weight of the texts behind each word. */
    double[] votes(double[] weights) {
        var votes = new double[words.length];
        for (var text = 0; text < choice.length; text++) {
            votes[choice[text]] += weights[text];
        }
        return votes;
    }

    /**
     * Of equals a word rather than none (words are forgotten more often than invented), then the first in the alphabet.
     */
    int winner(double[] votes) {
        var none = words[0] == NONE && words.length > 1;
        var best = none ? 1 : 0;
        for (var word = best + 1; word < words.length; word++) {
            best = exceeds(votes[word], votes[best]) ? word : best;
        }
        return none && exceeds(votes[0], votes[best]) ? 0 : best;
    }

    private static boolean exceeds(double vote, double other) {
        return vote > other + TOLERANCE * Math.abs(other);
    }
}
