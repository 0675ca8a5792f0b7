package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.question.Question;
import io.fairground.events.dispatch.QuestionKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of each item.
 *
 * @param kind {@code PREFERENCE} or {@code LABEL}
 * @param choices for a label: its 2 to 200 classes; for a preference: A, B and, if wanted, tie (the default)
 */
public record QuestionBody(
        @NotNull QuestionKind kind,
        @Size(max = 200) @Nullable List<@NotNull String> choices) {

    public static QuestionBody of(Question question) {
        return new QuestionBody(question.kind(), question.choices());
    }

    List<String> choicesGiven() {
        return Objects.requireNonNullElse(choices, List.of());
    }
}
