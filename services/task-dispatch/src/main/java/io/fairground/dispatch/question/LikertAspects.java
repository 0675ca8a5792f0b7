package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rating on each of several named scales: {@code {"ratings": {"helpfulness": 4, "tone": 2}}}.
 *
 * @param aspects the scales; an answer rates all of them
 * @param comment whether an answer may say more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LikertAspects(
        List<Scale> aspects, Boolean comment, @Nullable Map<String, Object> extraSchema) implements Question {

    private static final int ASPECTS_MAX = 30;

    public LikertAspects {
        aspects = Given.list(aspects);
        comment = Given.flag(comment);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.LIKERT_ASPECTS;
    }

    @Override
    public List<Fault> faults() {
        return new Faults().scales("/aspects", aspects, 1, ASPECTS_MAX).found();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members()
                .required("ratings", Scale.shapes(aspects))
                .optionalIf(comment, "comment", Shapes.text(1, Limits.COMMENT_LENGTH));
    }

    /** A new aspect is refused: the answers given do not rate it. */
    @Override
    public List<Fault> refusals(Question later) {
        var after = (LikertAspects) later;
        return new Growth()
                .unchanged("/aspects", aspects, after.aspects)
                .mayCome("/comment", comment, after.comment)
                .refusals();
    }
}
