package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.Lateness;
import io.fairground.dispatch.assignment.app.Submission;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted answer.
 *
 * @param wallMillis from lease to submission, by the server's clock
 * @param activeMillis never more than that, unless replayed; null where nobody recorded it
 * @param pay what it earns
 * @param lateness what became of it where your lease had ended: {@code TAKEN}, or {@code SURPLUS}, paid and not used; null: it
 *     came in time
 * @param next the task you wanted then; null when there is none
 */
public record SubmissionView(
        UUID assignmentId,
        AssignmentState state,
        long wallMillis,
        @Nullable Long activeMillis,
        TimeBasis timeBasis,
        Money pay,
        @Nullable Lateness lateness,
        @Nullable AssignmentView next) {

    static SubmissionView of(Submission submission) {
        var next = submission.next();
        return new SubmissionView(
                submission.assignment().assignmentId(),
                AssignmentState.SUBMITTED,
                submission.answer().wallMillis(),
                submission.answer().activeMillis(),
                submission.answer().timeBasis(),
                submission.assignment().price(),
                submission.lateness(),
                next == null ? null : AssignmentView.of(next));
    }
}
