package io.fairground.dispatch.assignment.rest;

import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of answers to several tasks.
 *
 * @param results in the order of the answers
 */
public record BundleAnswersView(List<Result> results) {

    /** Accepted, or refused: one of them is null. */
    public record Result(
            UUID assignmentId,
            @Nullable SubmissionView accepted,
            @Nullable Refusal refused) {}

    /**
     * Why an answer is not taken: a problem, as it would be for the answer alone.
     *
     * @param type {@code /problems/} and the slug
     */
    public record Refusal(String type, String title, int status, String detail, List<FieldError> errors) {

        static Refusal of(ProblemException problem) {
            var type = problem.type();
            return new Refusal(
                    "/problems/" + type.slug(), type.title(), type.status(), problem.detail(), problem.errors());
        }
    }
}
