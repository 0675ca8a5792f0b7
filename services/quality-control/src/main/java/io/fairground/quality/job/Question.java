package io.fairground.quality.job;

import io.fairground.events.dispatch.QuestionKind;
import java.util.List;

/**
 * What a job asks.
 *
 * @param choices in the order of the question
 */
public record Question(QuestionKind kind, List<String> choices) {

    private static final String TIE = "tie";

    public Question {
        choices = List.copyOf(choices);
    }

    /** Position of a choice, or -1 for what the question does not offer. */
    public int position(String choice) {
        return choices.indexOf(choice);
    }

    /** Position of the choice that says "neither is better", or -1; only a preference has one. */
    public int tie() {
        return kind == QuestionKind.PREFERENCE ? position(TIE) : -1;
    }
}
