package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of another worker's answer: {@code {"verdict": "fix", "scores": {"accuracy": 3}, "comment": "…"}}.
 *
 * @param verdicts 2 to 20; accept, fix and reject by default
 * @param scores scales that an answer rates all of; none by default
 * @param comment whether an answer may say why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
        List<String> verdicts,
        List<Scale> scores,
        Boolean comment,
        @Nullable Map<String, Object> extraSchema) implements Question {

    private static final int VERDICTS_MAX = 20;
    private static final int SCORES_MAX = 30;

    public Review {
        verdicts = Given.list(verdicts, List.of("accept", "fix", "reject"));
        scores = Given.list(scores);
        comment = Given.flag(comment);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.REVIEW;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .names("/verdicts", verdicts, 2, VERDICTS_MAX)
                .scales("/scores", scores, 0, SCORES_MAX)
                .found();
    }

    @Override
    public List<String> choices() {
        return verdicts;
    }

    @Override
    public ObjectShape shape() {
        var members = ObjectShape.members().required("verdict", Shapes.oneOf(verdicts));
        if (!scores.isEmpty()) {
            members.required("scores", Scale.shapes(scores));
        }
        return members.optionalIf(comment, "comment", Shapes.text(1, Limits.COMMENT_LENGTH));
    }

    @Override
    public Optional<String> choiceOf(JsonNode answer) {
        return Optional.of(answer.path("verdict").asText());
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Review) later;
        return new Growth()
                .appended("/verdicts", verdicts, after.verdicts)
                .unchanged("/scores", scores, after.scores)
                .mayCome("/comment", comment, after.comment)
                .refusals();
    }
}
