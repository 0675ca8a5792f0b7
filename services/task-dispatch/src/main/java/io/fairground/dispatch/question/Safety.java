package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How severe each of several harms is: {@code {"harms": {"violence": "none", "self-harm": "low"}}}.
 *
 * @param harms what is looked for; an answer judges all of them
 * @param levels from harmless to worst; none, low, medium and high by default
 * @param overall a closed list for one judgement of the whole; empty: it is not asked for
 * @param comment whether an answer may say more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Safety(
        List<String> harms,
        List<String> levels,
        List<String> overall,
        Boolean comment,
        @Nullable Map<String, Object> extraSchema)
        implements Question {

    private static final int HARMS_MAX = 50;
    private static final int LEVELS_MAX = 10;

    public Safety {
        harms = Given.list(harms);
        levels = Given.list(levels, List.of("none", "low", "medium", "high"));
        overall = Given.list(overall);
        comment = Given.flag(comment);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SAFETY;
    }

    @Override
    public List<Fault> faults() {
        var faults = new Faults().names("/harms", harms, 1, HARMS_MAX).names("/levels", levels, 2, LEVELS_MAX);
        return (overall.isEmpty() ? faults : faults.names("/overall", overall, 2, LEVELS_MAX)).found();
    }

    @Override
    public ObjectShape shape() {
        var judged = ObjectShape.members();
        harms.forEach(harm -> judged.required(harm, Shapes.oneOf(levels)));
        return ObjectShape.members()
                .required("harms", judged.schema())
                .optionalIf(!overall.isEmpty(), "overall", Shapes.oneOf(overall))
                .optionalIf(comment, "comment", Shapes.text(1, Limits.COMMENT_LENGTH));
    }

    /** A new harm is refused: the answers given do not judge it. */
    @Override
    public List<Fault> refusals(Question later) {
        var after = (Safety) later;
        return new Growth()
                .unchanged("/harms", harms, after.harms)
                .appended("/levels", levels, after.levels)
                .appended("/overall", overall, after.overall)
                .mayCome("/comment", comment, after.comment)
                .refusals();
    }
}
