package io.fairground.quality.job;

import io.fairground.events.dispatch.QuestionKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job asks.
 *
 * @param choices the closed list that each answer names one of, in the order of the question; empty for kinds whose answers do
 *     not
 * @param definition all that is asked, with its {@code kind}; empty for jobs of before it was announced
 */
public record Question(QuestionKind kind, List<String> choices, Map<String, Object> definition) {

    private static final String TIE = "tie";

    public Question {
        choices = List.copyOf(choices);
        definition = Collections.unmodifiableMap(new LinkedHashMap<>(definition));
    }

    public Question(QuestionKind kind, List<String> choices) {
        this(kind, choices, Map.of());
    }

    /** Whether each answer names one of a closed list: then answers can be counted. */
    public boolean closed() {
        return !choices.isEmpty();
    }

    /** Whether the choices are values of a scale, rising. */
    public boolean ordinal() {
        return kind == QuestionKind.RATING;
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
