package io.fairground.quality.assessment.app;

import io.fairground.events.Event;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.assessment.Assessment;
import io.fairground.quality.assessment.Decision;
import io.fairground.quality.assessment.TaskAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Announces what was decided about answers, and the answers that are needed in place of excluded ones. */
@ApplicationScoped
class AnnounceAssessments {

    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    AnnounceAssessments(Outbox outbox, Clock clock, Ids ids) {
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param causes the submission that each assessment answers, by assignment: its trace goes on */
    @Transactional(TxType.MANDATORY)
    void announce(UUID jobId, List<Assessment> assessments, List<TaskAnswers> tasks, Map<UUID, Event> causes) {
        var now = clock.instant();
        var caused = new LinkedHashMap<Event, Event>();
        for (var assessment : assessments) {
            var assignmentId = assessment.submission().assignmentId();
            caused.put(event(jobId, assessment, now), Objects.requireNonNull(causes.get(assignmentId)));
        }
        outbox.appendAllCausedBy(caused);
        requestMore(
                jobId,
                tasks.stream()
                        .filter(task -> task.requested() > 0)
                        .collect(Collectors.toMap(TaskAnswers::taskId, TaskAnswers::requested)));
    }

    /** @param additional by task, how many answers it needs on top of what was planned */
    @Transactional(TxType.MANDATORY)
    void requestMore(UUID jobId, Map<UUID, Integer> additional) {
        var now = clock.instant();
        outbox.appendAll(additional.entrySet().stream()
                .map(entry -> new LabelsRequested(ids.next(), now, jobId, entry.getKey(), entry.getValue()))
                .toList());
    }

    private AssignmentAssessed event(UUID jobId, Assessment assessment, Instant now) {
        var submission = assessment.submission();
        return new AssignmentAssessed(
                ids.next(),
                now,
                submission.assignmentId(),
                jobId,
                submission.taskId(),
                submission.workerId(),
                assessment.used() ? Outcome.USED : Outcome.EXCLUDED,
                assessment.decision().decidedBy(),
                reason(assessment.decision()));
    }

    private static @Nullable String reason(Decision decision) {
        return switch (decision) {
            case Decision.Used _ -> null;
            case Decision.Excluded excluded -> excluded.reason();
        };
    }
}
