package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.question.CheckedAnswer;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.SurplusAnswerGiven;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what happened to assignments into events. */
public final class Announcements {

    private Announcements() {}

    public static AssignmentLeased leased(UUID eventId, Assignment lease) {
        return new AssignmentLeased(
                eventId,
                lease.leasedAt(),
                lease.assignmentId(),
                lease.jobId(),
                lease.taskId(),
                lease.workerId(),
                lease.epoch(),
                lease.expiresAt());
    }

    public static AssignmentSubmitted submitted(
            UUID eventId,
            HeldAssignment held,
            String itemKey,
            QuestionKind kind,
            CheckedAnswer.Valid checked,
            Assignment.State.Submitted answer,
            Instant submittedAt) {
        var assignment = held.assignment();
        return new AssignmentSubmitted(
                eventId,
                submittedAt,
                assignment.assignmentId(),
                assignment.jobId(),
                assignment.taskId(),
                held.seat().itemId(),
                itemKey,
                assignment.workerId(),
                assignment.epoch(),
                assignment.region(),
                assignment.level(),
                assignment.price(),
                kind,
                answer.answer(),
                checked.choice(),
                assignment.leasedAt(),
                submittedAt,
                answer.wallMillis(),
                answer.activeMillis(),
                answer.timeBasis(),
                checked.judgement(),
                checked.schemaHash(),
                checked.derived());
    }

    public static SurplusAnswerGiven surplus(
            UUID eventId, Assignment assignment, Assignment.State.Submitted answer, Instant givenAt) {
        return new SurplusAnswerGiven(
                eventId,
                givenAt,
                assignment.assignmentId(),
                assignment.jobId(),
                assignment.taskId(),
                assignment.workerId(),
                assignment.epoch(),
                assignment.region(),
                assignment.level(),
                assignment.price(),
                assignment.leasedAt(),
                answer.wallMillis(),
                answer.activeMillis(),
                answer.timeBasis());
    }

    public static AssignmentReturned returned(
            UUID eventId, Assignment assignment, @Nullable String reason, Instant now) {
        return new AssignmentReturned(
                eventId,
                now,
                assignment.assignmentId(),
                assignment.jobId(),
                assignment.taskId(),
                assignment.workerId(),
                assignment.epoch(),
                Objects.requireNonNullElse(reason, "skipped"),
                reason == null ? true : null);
    }

    public static AssignmentExpired expired(UUID eventId, Assignment assignment, Instant now) {
        return new AssignmentExpired(
                eventId,
                now,
                assignment.assignmentId(),
                assignment.jobId(),
                assignment.taskId(),
                assignment.workerId(),
                assignment.epoch());
    }
}
