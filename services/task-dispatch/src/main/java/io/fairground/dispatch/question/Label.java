package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One class of a closed list: {@code {"label": "yes"}}.
 *
 * @param choices 2 to 200 classes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Label(List<String> choices, @Nullable Map<String, Object> extraSchema) implements Question {

    public Label {
        choices = Given.list(choices);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.LABEL;
    }

    @Override
    public List<Fault> faults() {
        return new Faults().names("/choices", choices, 2, Faults.NAMES_MAX).found();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members().required("label", Shapes.oneOf(choices));
    }

    @Override
    public Optional<String> choiceOf(JsonNode answer) {
        return Optional.of(answer.path("label").asText());
    }

    @Override
    public List<Fault> refusals(Question later) {
        return new Growth()
                .appended("/choices", choices, ((Label) later).choices)
                .refusals();
    }
}
