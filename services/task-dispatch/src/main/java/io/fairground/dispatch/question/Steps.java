package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One judgement for each step of a reasoning, in their order: {@code {"steps": [{"judgement": "good"}]}}.
 *
 * @param judgements 2 to 20; good, neutral and bad by default
 * @param stepsAt JSON pointer to the list of steps in the item; {@code /steps} by default
 * @param comment whether a judgement may say why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Steps(
        List<String> judgements,
        String stepsAt,
        Boolean comment,
        @Nullable Map<String, Object> extraSchema) implements Question {

    private static final int JUDGEMENTS_MAX = 20;
    private static final int STEPS_MAX = 500;

    public Steps {
        judgements = Given.list(judgements, List.of("good", "neutral", "bad"));
        stepsAt = Given.text(stepsAt, "/steps");
        comment = Given.flag(comment);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.STEPS;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .names("/judgements", judgements, 2, JUDGEMENTS_MAX)
                .place("stepsAt", stepsAt)
                .found();
    }

    @Override
    public ObjectShape shape() {
        var step = ObjectShape.members()
                .required("judgement", Shapes.oneOf(judgements))
                .optionalIf(comment, "comment", Shapes.text(1, Limits.COMMENT_LENGTH));
        return ObjectShape.members().required("steps", Shapes.list(step.schema(), 1, STEPS_MAX));
    }

    @Override
    public List<Fault> misfits(JsonNode answer, ItemPayload item) {
        var faults = new Faults();
        item.size(stepsAt)
                .ifPresent(steps -> faults.require(
                        answer.path("steps").size() == steps,
                        "/steps",
                        "has one judgement for each of the item's " + steps + " steps"));
        return faults.found();
    }

    @Override
    public boolean looksAtItem() {
        return true;
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Steps) later;
        return new Growth()
                .appended("/judgements", judgements, after.judgements)
                .unchanged("/stepsAt", stepsAt, after.stepsAt)
                .mayCome("/comment", comment, after.comment)
                .refusals();
    }
}
