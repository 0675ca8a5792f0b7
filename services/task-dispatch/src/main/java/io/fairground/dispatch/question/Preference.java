package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of two responses is better: {@code {"choice": "A"}}.
 *
 * @param choices A and B, and those of tie, both-bad and not-comparable that are offered; A, B and tie by default
 * @param strengthMax an answer that prefers one may say how much, from 1 to this; 0: it may not
 * @param reason whether an answer may say why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preference(
        List<String> choices,
        Integer strengthMax,
        Boolean reason,
        @Nullable Map<String, Object> extraSchema) implements Question {

    private static final List<String> PAIR = List.of("A", "B");
    private static final List<String> NEITHER = List.of("tie", "both-bad", "not-comparable");
    private static final List<String> USUAL = List.of("A", "B", "tie");
    private static final int STRENGTH_MOST = 10;

    public Preference {
        choices = Given.list(choices, USUAL);
        strengthMax = Given.number(strengthMax, 0);
        reason = Given.flag(reason);
        extraSchema = Given.schema(extraSchema);
    }

    /** A, B and tie, and no more. */
    public static Preference usual() {
        return new Preference(USUAL, 0, false, null);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.PREFERENCE;
    }

    @Override
    public List<Fault> faults() {
        var pairFirst = choices.size() >= 2 && choices.subList(0, 2).equals(PAIR);
        var others = choices.subList(Math.min(2, choices.size()), choices.size());
        return new Faults()
                .require(
                        pairFirst
                                && NEITHER.containsAll(others)
                                && others.stream().distinct().count() == others.size(),
                        "/choices",
                        "the choices of a preference are A, B and, if wanted, tie, both-bad and not-comparable")
                .require(
                        strengthMax == 0 || strengthMax >= 2 && strengthMax <= STRENGTH_MOST,
                        "/strengthMax",
                        "is from 2 to " + STRENGTH_MOST + ", or 0 for no strength")
                .found();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members()
                .required("choice", Shapes.oneOf(choices))
                .optionalIf(strengthMax > 0, "strength", Shapes.integer(1, strengthMax))
                .optionalIf(reason, "reason", Shapes.text(1, Limits.COMMENT_LENGTH));
    }

    @Override
    public Optional<String> choiceOf(JsonNode answer) {
        return Optional.of(answer.path("choice").asText());
    }

    @Override
    public List<Fault> misfits(JsonNode answer, ItemPayload item) {
        return new Faults()
                .require(
                        !answer.has("strength")
                                || PAIR.contains(answer.path("choice").asText()),
                        "/strength",
                        "is said only of A or B")
                .found();
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Preference) later;
        var growth = new Growth().appended("/choices", choices, after.choices).mayCome("/reason", reason, after.reason);
        return (strengthMax == 0 ? growth : growth.unchanged("/strengthMax", strengthMax, after.strengthMax))
                .refusals();
    }
}
