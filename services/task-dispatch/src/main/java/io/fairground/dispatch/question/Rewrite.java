package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model's answer, edited: {@code {"text": "…"}}. The difference from the original is kept with it.
 *
 * @param textAt JSON pointer to the original in the item; {@code /response} by default
 * @param lengthMax characters (Unicode code points) at most; 20,000 by default
 * @param comment whether an answer may say why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rewrite(
        String textAt,
        Integer lengthMax,
        Boolean comment,
        @Nullable Map<String, Object> extraSchema) implements Question {

    public Rewrite {
        textAt = Given.text(textAt, "/response");
        lengthMax = Given.number(lengthMax, Limits.TEXT_LENGTH_USUAL);
        comment = Given.flag(comment);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.REWRITE;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .place("textAt", textAt)
                .within("/lengthMax", lengthMax, 1, Limits.TEXT_LENGTH)
                .found();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members()
                .required("text", Shapes.text(0, lengthMax))
                .optionalIf(comment, "comment", Shapes.text(1, Limits.COMMENT_LENGTH));
    }

    @Override
    public boolean looksAtItem() {
        return true;
    }

    /** What was edited; nothing where the item has no such text. */
    public Optional<String> original(ItemPayload item) {
        return item.text(textAt);
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Rewrite) later;
        return new Growth()
                .unchanged("/textAt", textAt, after.textAt)
                .notLowered("/lengthMax", lengthMax, after.lengthMax)
                .mayCome("/comment", comment, after.comment)
                .refusals();
    }
}
