package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of a closed list of labels: {@code {"labels": ["humour", "sarcasm"]}}.
 *
 * @param labels 2 to 200
 * @param labelsMin how many an answer names at least; 0: none may apply
 * @param labelsMax how many it names at most; all of them by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MultiLabel(
        List<String> labels,
        Integer labelsMin,
        Integer labelsMax,
        @Nullable Map<String, Object> extraSchema) implements Question {

    public MultiLabel {
        labels = Given.list(labels);
        labelsMax = Given.number(labelsMax, Math.max(1, labels.size()));
        labelsMin = Given.number(labelsMin, 0);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.MULTI_LABEL;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .names("/labels", labels, 2, Faults.NAMES_MAX)
                .limits("labelsMin", labelsMin, "labelsMax", labelsMax, Math.max(1, labels.size()))
                .found();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members().required("labels", Shapes.set(Shapes.oneOf(labels), labelsMin, labelsMax));
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (MultiLabel) later;
        return new Growth()
                .appended("/labels", labels, after.labels)
                .notRaised("/labelsMin", labelsMin, after.labelsMin)
                .notLowered("/labelsMax", labelsMax, after.labelsMax)
                .refusals();
    }
}
