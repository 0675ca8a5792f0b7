package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole number on a scale: {@code {"rating": 4}}.
 *
 * @param labels what numbers mean, by number; those not named mean what lies between
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rating(
        int min,
        int max,
        Map<String, String> labels,
        @Nullable Map<String, Object> extraSchema) implements Question {

    public Rating {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.RATING;
    }

    @Override
    public List<Fault> faults() {
        var faults = Scale.ends(new Faults(), "", min, max);
        if (!faults.found().isEmpty()) {
            return faults.found(); // the list of values may be endless
        }
        labels.forEach((value, label) -> faults.require(
                        choices().contains(value), "/labels/" + value, "is no value of the scale")
                .require(
                        label != null && !label.isBlank() && label.length() <= Faults.NAME_LENGTH_MAX,
                        "/labels/" + value,
                        "has 1 to " + Faults.NAME_LENGTH_MAX + " characters"));
        return faults.found();
    }

    /** The values of the scale, rising. */
    @Override
    public List<String> choices() {
        return IntStream.rangeClosed(min, max).mapToObj(String::valueOf).toList();
    }

    @Override
    public ObjectShape shape() {
        return ObjectShape.members().required("rating", Shapes.integer(min, max));
    }

    @Override
    public Optional<String> choiceOf(JsonNode answer) {
        // 4.0 is an integer to JSON Schema, and the same rating as 4
        return Optional.of(String.valueOf(answer.path("rating").intValue()));
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Rating) later;
        var growth = new Growth().unchanged("/min", min, after.min).unchanged("/max", max, after.max);
        labels.forEach(
                (value, label) -> growth.unchanged("/labels/" + value, label, after.labels.getOrDefault(value, "")));
        return growth.refusals();
    }
}
