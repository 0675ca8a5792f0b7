package io.fairground.quality.review.rest;

import io.fairground.events.quality.Outcome;
import io.fairground.quality.assessment.Category;
import io.fairground.quality.assessment.Judgement;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.oversight.rest.GroundsBody;
import io.fairground.quality.review.Conclusion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer stands.
 *
 * @param category why it is not used; left out when it is
 * @param explanation for the worker to read; at least 100 characters to refuse pay
 * @param evidence for the worker to read, a line each; at least one to refuse pay
 */
public record AssessmentRequest(
        @NotNull Outcome outcome,
        @Nullable Category category,
        @Size(max = Grounds.EXPLANATION_MAX) @Nullable String explanation,

        @Size(max = Grounds.EVIDENCE_MAX) @Nullable List<@NotNull @Size(max = 1000) String> evidence) {

    Conclusion toConclusion() {
        return new Conclusion.Assessed(new Judgement(outcome, category, GroundsBody.of(explanation, evidence)));
    }
}
