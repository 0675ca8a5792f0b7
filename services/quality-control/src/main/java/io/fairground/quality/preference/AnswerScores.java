package io.fairground.quality.preference;

import java.util.List;

/**
 * The score of every item with its interval and its rank interval.
 *
 * @param items in the order of their indexes
 */
public record AnswerScores(List<AnswerScore> items) {

    public AnswerScores {
        items = List.copyOf(items);
    }

    public AnswerScore of(int item) {
        return items.get(item);
    }
}
