package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that somebody might ask a model: {@code {"prompt": "…"}}.
 *
 * @param lengthMin characters (Unicode code points) at least; 1 by default
 * @param lengthMax at most; 20,000 by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromptWriting(
        Integer lengthMin, Integer lengthMax, @Nullable Map<String, Object> extraSchema) implements Question {

    public PromptWriting {
        lengthMin = Given.number(lengthMin, 1);
        lengthMax = Given.number(lengthMax, Limits.TEXT_LENGTH_USUAL);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.PROMPT_WRITING;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .limits("lengthMin", lengthMin, "lengthMax", lengthMax, Limits.TEXT_LENGTH)
                .found();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members().required("prompt", Shapes.text(lengthMin, lengthMax));
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (PromptWriting) later;
        return new Growth()
                .notRaised("/lengthMin", lengthMin, after.lengthMin)
                .notLowered("/lengthMax", lengthMax, after.lengthMax)
                .refusals();
    }
}
