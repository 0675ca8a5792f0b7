package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration, of one turn or several: {@code {"turns": [{"role": "assistant", "content": "…"}]}}.
 *
 * @param roles who may speak; {@code assistant} by default
 * @param turnsMin 1 by default
 * @param turnsMax 1 by default
 * @param lengthMin characters (Unicode code points) of a turn at least; 1 by default
 * @param lengthMax at most; 20,000 by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(
        List<String> roles,
        Integer turnsMin,
        Integer turnsMax,
        Integer lengthMin,
        Integer lengthMax,
        @Nullable Map<String, Object> extraSchema)
        implements Question {

    private static final int ROLES_MAX = 10;
    private static final int TURNS_MOST = 50;

    public Text {
        roles = Given.list(roles, List.of("assistant"));
        turnsMin = Given.number(turnsMin, 1);
        turnsMax = Given.number(turnsMax, turnsMin);
        lengthMin = Given.number(lengthMin, 1);
        lengthMax = Given.number(lengthMax, Limits.TEXT_LENGTH_USUAL);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.TEXT;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .names("/roles", roles, 1, ROLES_MAX)
                .limits("turnsMin", turnsMin, "turnsMax", turnsMax, TURNS_MOST)
                .limits("lengthMin", lengthMin, "lengthMax", lengthMax, Limits.TEXT_LENGTH)
                .found();
    }

    @Override
    public ObjectShape shape() {
        var turn = ObjectShape.members()
                .required("role", Shapes.oneOf(roles))
                .required("content", Shapes.text(lengthMin, lengthMax));
        return ObjectShape.members().required("turns", Shapes.list(turn.schema(), turnsMin, turnsMax));
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Text) later;
        return new Growth()
                .appended("/roles", roles, after.roles)
                .notRaised("/turnsMin", turnsMin, after.turnsMin)
                .notLowered("/turnsMax", turnsMax, after.turnsMax)
                .notRaised("/lengthMin", lengthMin, after.lengthMin)
                .notLowered("/lengthMax", lengthMax, after.lengthMax)
                .refusals();
    }
}
