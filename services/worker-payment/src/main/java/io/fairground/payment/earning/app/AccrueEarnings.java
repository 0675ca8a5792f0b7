package io.fairground.payment.earning.app;

import static java.util.Objects.requireNonNull;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.kernel.Ids;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.Assessment;
import io.fairground.payment.earning.Assignments;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.PayRule;
import io.fairground.payment.earning.Submission;
import io.fairground.payment.earning.TimeBasis;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Accrues pay as soon as an assignment is both submitted and assessed, whichever is heard second.
 *
 * <p>Each half is stored under the assignment's id, and storing locks that row. So of two transactions that bring the two
 * halves at once, the second to get the row sees both, and exactly one of them pays.
 */
@ApplicationScoped
public class AccrueEarnings {

    private final Assignments assignments;
    private final Jobs jobs;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AccrueEarnings(Assignments assignments, Jobs jobs, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.assignments = assignments;
        this.jobs = jobs;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A batch is one transaction, and one statement a table. */
    @Transactional
    public void applyAll(List<Event> events) {
        var submissions = new LinkedHashMap<UUID, Submission>();
        var assessments = new LinkedHashMap<UUID, Assessment>();
        var causes = new LinkedHashMap<UUID, Event>();
        for (var event : events) {
            if (event instanceof AssignmentSubmitted submitted) {
                submissions.putIfAbsent(submitted.assignmentId(), submissionOf(submitted));
                causes.put(submitted.assignmentId(), submitted);
            } else if (event instanceof AssignmentAssessed assessed) {
                assessments.put(assessed.assignmentId(), assessmentOf(assessed));
                causes.put(assessed.assignmentId(), assessed);
            }
        }
        assignments.addSubmissions(submissions.values());
        assignments.addAssessments(assessments.values());
        accrue(assignments.due(causes.keySet()), causes);
    }

    /** @param causes what was heard of each assignment, which completes it: its trace goes on */
    private void accrue(List<Submission> due, Map<UUID, Event> causes) {
        if (due.isEmpty()) {
            return;
        }
        requireOffered(due);
        var posted = ledger.postAll(due.stream()
                .map(submission -> Posting.accrual(
                        submission.assignmentId(), submission.jobId(), submission.workerId(), submission.price()))
                .toList());
        var now = clock.instant();
        var earnings = new ArrayList<Earning>();
        for (int i = 0; i < due.size(); i++) {
            earnings.add(Earning.of(due.get(i), posted.get(i).transactionId(), now));
        }
        assignments.addEarnings(earnings);
        var announced = new LinkedHashMap<EarningAccrued, Event>();
        for (var earning : earnings) {
            announced.put(announcement(earning), requireNonNull(causes.get(earning.assignmentId())));
        }
        outbox.appendAllCausedBy(announced);
    }

    private void requireOffered(Collection<Submission> due) {
        var jobIds = due.stream().map(Submission::jobId).collect(Collectors.toSet());
        var offers = jobs.offers(jobIds);
        requireKnown(jobIds, offers.keySet());
        for (var submission : due) {
            if (!PayRule.allows(submission, offers.get(submission.jobId()))) {
                throw new IllegalStateException("assignment %s asks for %s, which its job does not offer in %s"
                        .formatted(submission.assignmentId(), submission.price(), submission.region()));
            }
        }
    }

    private static void requireKnown(Set<UUID> jobIds, Set<UUID> known) {
        if (!known.containsAll(jobIds)) {
            throw new NotYetApplicable("a job that pays is not funded here yet");
        }
    }

    private EarningAccrued announcement(Earning earning) {
        return new EarningAccrued(
                ids.next(),
                earning.earnedAt(),
                earning.assignmentId(),
                earning.jobId(),
                earning.taskId(),
                earning.workerId(),
                earning.region(),
                earning.amount(),
                earning.transactionId());
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
