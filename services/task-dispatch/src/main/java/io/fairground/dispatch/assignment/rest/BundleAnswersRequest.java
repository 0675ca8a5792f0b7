package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.GivenAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers to several tasks. */
public record BundleAnswersRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid OneAnswer> answers) {

    /**
     * An answer, as it is given to one task.
     *
     * @param epoch as the assignment named it
     * @param answer valid under the question's JSON Schema
     * @param activeMillis interaction without idle time; counts no more than the server's wall time
     * @param schemaHash of the question that is answered, as the assignment named it; the latest by default
     */
    public record OneAnswer(
            @NotNull UUID assignmentId,
            @NotNull @Min(0) Long epoch,
            @NotNull @Size(max = 100) Map<String, Object> answer,
            @Min(0) @Max(604_800_000) @Nullable Long activeMillis,
            @Pattern(regexp = "[0-9a-f]{64}") @Nullable String schemaHash) {

        GivenAnswer toAnswer() {
            return new GivenAnswer(assignmentId, epoch, answer, activeMillis, null, schemaHash, null);
        }
    }
}
