package io.fairground.quality.review.rest;

import io.fairground.events.quality.SuspensionScope;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.oversight.rest.GroundsBody;
import io.fairground.quality.review.Conclusion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a worker under suspicion.
 *
 * @param suspension left out, she is cleared
 * @param explanation for the worker to read; at least 100 characters to suspend her
 * @param evidence for the worker to read, a line each; at least one to suspend her
 */
public record FindingRequest(
        @Valid @Nullable SuspensionBody suspension,
        @Size(max = Grounds.EXPLANATION_MAX) @Nullable String explanation,

        @Size(max = Grounds.EVIDENCE_MAX) @Nullable List<@NotNull @Size(max = 1000) String> evidence) {

    /**
     * What she is kept from.
     *
     * @param scope {@code JOB} and {@code VENDOR} are those of the case
     * @param until when it ends by itself
     */
    public record SuspensionBody(
            @NotNull SuspensionScope scope, @NotNull Instant until) {}

    /** To the microsecond, as everything is stored: else a repeated request would not be the same. */
    Conclusion toConclusion() {
        var grounds = GroundsBody.of(explanation, evidence);
        return suspension == null
                ? new Conclusion.Cleared(grounds)
                : new Conclusion.Suspended(
                        suspension.scope(), suspension.until().truncatedTo(ChronoUnit.MICROS), grounds);
    }
}
