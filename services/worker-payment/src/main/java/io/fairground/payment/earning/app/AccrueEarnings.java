package io.fairground.payment.earning.app;

import static java.util.Objects.requireNonNull;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.SurplusAnswerGiven;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.Assessment;
import io.fairground.payment.earning.Assignments;
import io.fairground.payment.earning.DueSubmission;
import io.fairground.payment.earning.Refusals;
import io.fairground.payment.earning.Refusals.Appeal;
import io.fairground.payment.earning.Submission;
import io.fairground.payment.earning.TimeBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accrues pay as soon as an assignment is both submitted and assessed, whichever is heard second.
 *
 * <p>Each half is stored under the assignment's id, and storing locks that row. So of two transactions that bring the two
 * halves at once, the second to get the row sees both, and exactly one of them pays.
 */
@ApplicationScoped
public class AccrueEarnings {

    private final Assignments assignments;
    private final Refusals refusals;
    private final PostAccruals postAccruals;
    private final Outbox outbox;

    AccrueEarnings(Assignments assignments, Refusals refusals, PostAccruals postAccruals, Outbox outbox) {
        this.assignments = assignments;
        this.refusals = refusals;
        this.postAccruals = postAccruals;
        this.outbox = outbox;
    }

    /** A batch is one transaction, and one statement a table. */
    @Transactional
    public void applyAll(List<Event> events) {
        var submissions = new LinkedHashMap<UUID, Submission>();
        var assessments = new LinkedHashMap<UUID, Assessment>();
        var appeals = new LinkedHashMap<UUID, Appeal>();
        var causes = new LinkedHashMap<UUID, Event>();
        for (var event : events) {
            if (event instanceof AssignmentSubmitted submitted) {
                submissions.putIfAbsent(submitted.assignmentId(), submissionOf(submitted));
                causes.put(submitted.assignmentId(), submitted);
            } else if (event instanceof AssignmentAssessed assessed) {
                assessments.put(assessed.assignmentId(), assessmentOf(assessed));
                causes.put(assessed.assignmentId(), assessed);
            } else if (event instanceof SurplusAnswerGiven surplus) {
                submissions.putIfAbsent(surplus.assignmentId(), submissionOf(surplus));
                assessments.putIfAbsent(surplus.assignmentId(), assessmentOf(surplus));
                causes.put(surplus.assignmentId(), surplus);
            } else {
                appealOf(event).ifPresent(appeal -> appeals.put(appeal.assignmentId(), appeal));
            }
        }
        assignments.addSubmissions(submissions.values());
        assignments.addAssessments(assessments.values());
        refusals.addAppeals(appeals.values());
        accrue(assignments.due(causes.keySet()), causes);
    }

    /** @param causes what was heard of each assignment, which completes it: its trace goes on */
    private void accrue(List<DueSubmission> due, Map<UUID, Event> causes) {
        var announced = new LinkedHashMap<EarningAccrued, Event>();
        for (var earning : postAccruals.post(due)) {
            announced.put(earning, requireNonNull(causes.get(earning.assignmentId())));
        }
        outbox.appendAllCausedBy(announced);
    }

    private static Optional<Appeal> appealOf(Event event) {
        return switch (event) {
            case AppealFiled filed
            when filed.against() == AppealAgainst.ASSESSMENT ->
                Optional.of(new Appeal(filed.subjectId(), filed.occurredAt(), true, false));
            case AppealDecided decided
            when decided.against() == AppealAgainst.ASSESSMENT ->
                Optional.of(new Appeal(
                        decided.subjectId(), decided.occurredAt(), false, decided.outcome() == AppealOutcome.UPHELD));
            default -> Optional.empty();
        };
    }

    private static Submission submissionOf(AssignmentSubmitted event) {
        return new Submission(
                event.assignmentId(),
                event.jobId(),
                event.taskId(),
                event.workerId(),
                event.submittedAt(),
                event.region(),
                event.level().name(),
                event.price(),
                event.wallMillis(),
                event.activeMillis(),
                TimeBasis.valueOf(event.timeBasis().name()));
    }

    private static Submission submissionOf(SurplusAnswerGiven event) {
        return new Submission(
                event.assignmentId(),
                event.jobId(),
                event.taskId(),
                event.workerId(),
                event.occurredAt(),
                event.region(),
                event.level().name(),
                event.price(),
                event.wallMillis(),
                event.activeMillis(),
                TimeBasis.valueOf(event.timeBasis().name()));
    }

    /** Nobody assesses what is not used: it was done as it was asked for, and that decides. */
    private static Assessment assessmentOf(SurplusAnswerGiven event) {
        return new Assessment(
                event.assignmentId(),
                event.jobId(),
                event.taskId(),
                event.workerId(),
                event.occurredAt(),
                Assessment.Outcome.EXCLUDED,
                Assessment.SURPLUS_RULE);
    }

    private static Assessment assessmentOf(AssignmentAssessed event) {
        return new Assessment(
                event.assignmentId(),
                event.jobId(),
                event.taskId(),
                event.workerId(),
                event.occurredAt(),
                Assessment.Outcome.valueOf(event.outcome().name()),
                event.decidedBy());
    }
}
