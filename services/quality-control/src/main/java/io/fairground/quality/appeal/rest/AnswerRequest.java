package io.fairground.quality.appeal.rest;

import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.oversight.Grounds;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The answer to an appeal.
 *
 * @param explanation for the worker to read; at least 100 characters where the decision stands
 */
public record AnswerRequest(
        @NotNull Verdict outcome,
        @NotNull @Size(max = Grounds.EXPLANATION_MAX) String explanation) {

    /** What becomes of the decision. */
    public enum Verdict {
        UPHELD,
        OVERTURNED
    }

    Appeal.Answer toAnswer() {
        return new Appeal.Answer(outcome == Verdict.UPHELD, explanation);
    }
}
