package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.GivenAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param epoch as the assignment named it
 * @param answer valid under the question's JSON Schema
 * @param activeMillis interaction without idle time; counts no more than the server's wall time
 * @param recordedSeconds only in a replay: what was recorded when the work was done
 * @param schemaHash of the question that is answered, as the assignment named it; the latest by default
 * @param next take this task in the same transaction
 */
public record AnswerRequest(
        @NotNull @Min(0) Long epoch,
        @NotNull @Size(max = 100) Map<String, Object> answer,
        @Min(0) @Max(604_800_000) @Nullable Long activeMillis,
        @DecimalMin("0") @DecimalMax("604800") @Nullable BigDecimal recordedSeconds,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String schemaHash,
        @Valid @Nullable WishBody next) {

    GivenAnswer toAnswer(UUID assignmentId) {
        return new GivenAnswer(
                assignmentId,
                epoch,
                answer,
                activeMillis,
                recordedSeconds,
                schemaHash,
                next == null ? null : next.toWish());
    }
}
