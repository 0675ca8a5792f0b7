package io.fairground.dispatch.question;

import io.fairground.events.dispatch.QuestionKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job asks of each item.
 *
 * @param choices the values an answer may name, in the order in which they are shown
 */
public record Question(QuestionKind kind, List<String> choices) {

    /** The choices of a preference: the first answer, the second, neither. */
    public static final List<String> PREFERENCE_CHOICES = List.of("A", "B", "tie");

    static final int CHOICES_MIN = 2;
    static final int CHOICES_MAX = 200;
    static final int CHOICE_LENGTH_MAX = 200;

    public Question {
        choices = List.copyOf(choices);
    }

    /** Whether a proposed question can be asked. */
    public sealed interface Proposal {
        record Accepted(Question question) implements Proposal {}

        /** @param reason for the vendor to read */
        record Refused(String reason) implements Proposal {}
    }

    /** @param choices empty: the usual ones of a preference; a label always names its own */
    public static Proposal propose(QuestionKind kind, List<String> choices) {
        return switch (kind) {
            case PREFERENCE -> preference(choices);
            case LABEL -> label(choices);
        };
    }

    /** The JSON Schema (2020-12) that each answer is checked against; it refers to nothing outside itself. */
    public Map<String, Object> answerSchema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", Map.of(field(), Map.of("type", "string", "enum", choices)));
        schema.put("required", List.of(field()));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The choice that a valid answer names; nothing for an answer the schema would refuse. */
    public Optional<String> choiceOf(Map<String, Object> answer) {
        return choices.stream()
                .filter(choice -> choice.equals(answer.get(field())))
                .findFirst();
    }

    private String field() {
        return switch (kind) {
            case PREFERENCE -> "choice";
            case LABEL -> "label";
        };
    }

    private static Proposal preference(List<String> choices) {
        if (choices.isEmpty() || choices.equals(PREFERENCE_CHOICES)) {
            return new Proposal.Accepted(new Question(QuestionKind.PREFERENCE, PREFERENCE_CHOICES));
        }
        if (choices.equals(PREFERENCE_CHOICES.subList(0, 2))) {
            return new Proposal.Accepted(new Question(QuestionKind.PREFERENCE, choices));
        }
        return new Proposal.Refused("the choices of a preference are A, B and, if wanted, tie");
    }

    private static Proposal label(List<String> choices) {
        if (choices.size() < CHOICES_MIN || choices.size() > CHOICES_MAX) {
            return new Proposal.Refused("a label needs " + CHOICES_MIN + " to " + CHOICES_MAX + " choices");
        }
        if (choices.stream().anyMatch(choice -> choice.isBlank() || choice.length() > CHOICE_LENGTH_MAX)) {
            return new Proposal.Refused("a choice has 1 to " + CHOICE_LENGTH_MAX + " characters");
        }
        if (choices.stream().distinct().count() < choices.size()) {
            return new Proposal.Refused("a choice is named twice");
        }
        return new Proposal.Accepted(new Question(QuestionKind.LABEL, choices));
    }
}
