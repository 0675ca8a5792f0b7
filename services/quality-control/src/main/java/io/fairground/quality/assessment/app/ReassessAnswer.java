package io.fairground.quality.assessment.app;

import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.assessment.AssessedAnswer;
import io.fairground.quality.assessment.Judgement;
import io.fairground.quality.assessment.Judgements;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Lets an answer stand as a person, or the silence after an appeal, decided; and announces it anew. */
@ApplicationScoped
public class ReassessAnswer {

    private final Jobs jobs;
    private final Judgements judgements;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ReassessAnswer(Jobs jobs, Judgements judgements, Outbox outbox, Clock clock, Ids ids) {
        this.jobs = jobs;
        this.judgements = judgements;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(TxType.MANDATORY)
    public Optional<AssessedAnswer> find(UUID assignmentId) {
        return judgements.find(assignmentId);
    }

    /**
     * Takes its turn with the answers and the resolution of the job: its row is locked.
     *
     * @param judgement without faults
     */
    @Transactional(TxType.MANDATORY)
    public void reassess(UUID assignmentId, Judgement judgement, String decidedBy) {
        var jobId = judgements.find(assignmentId).orElseThrow().jobId();
        var job = Objects.requireNonNull(jobs.lock(List.of(jobId)).get(jobId));
        var before = judgements.find(assignmentId).orElseThrow();
        var now = clock.instant();
        judgements.add(ids.next(), before, judgement, decidedBy, now);
        if (before.used() != judgement.used() && !before.declined()) {
            jobs.saveProgress(job.reassessed());
            replace(job, before, now);
        }
        outbox.append(announcement(before, judgement, decidedBy, now));
    }

    /** As for an answer that a rule excludes: one more is asked for while the job still collects. */
    private void replace(Job job, AssessedAnswer before, Instant now) {
        if (before.used()
                && job.progress().collectedAnswerCount() == null
                && judgements.planOneMore(before.taskId(), job.plan().maxOverlap())) {
            outbox.append(new LabelsRequested(ids.next(), now, job.jobId(), before.taskId(), 1));
        }
    }

    private AssignmentAssessed announcement(AssessedAnswer before, Judgement judgement, String decidedBy, Instant now) {
        return new AssignmentAssessed(
                ids.next(),
                now,
                before.assignmentId(),
                before.jobId(),
                before.taskId(),
                before.workerId(),
                judgement.outcome(),
                decidedBy,
                judgement.reason());
    }
}
