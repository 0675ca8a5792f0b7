package io.fairground.quality.consolidation.app;

import io.fairground.events.quality.TaskResolved;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.consolidation.Consolidation;
import io.fairground.quality.consolidation.OpenTasks;
import io.fairground.quality.consolidation.OpenTasks.OpenTask;
import io.fairground.quality.consolidation.OpenTasks.Revision;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Resolves the tasks of a job whose answers name no choice, and announces those that are new or came to something else. */
@ApplicationScoped
public class ConsolidateJob {

    private static final int CHUNK = 500;

    private final OpenTasks tasks;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ConsolidateJob(OpenTasks tasks, Outbox outbox, Clock clock, Ids ids) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param method such as {@code level-median@1}
     * @param first how many tasks were not resolved before
     */
    public record Done(String method, int first) {}

    /** @param job locked by the caller, with all its answers */
    @Transactional(TxType.MANDATORY)
    public Done consolidate(Job job) {
        var consolidation = Consolidation.of(job.question());
        var now = clock.instant();
        var first = 0;
        var after = Optional.<UUID>empty();
        List<OpenTask> page;
        do {
            page = tasks.page(job.jobId(), after, CHUNK, consolidation.looksAtAnswers());
            if (!page.isEmpty()) {
                first += publish(job.jobId(), consolidation, page, now);
                after = Optional.of(page.getLast().taskId());
            }
        } while (page.size() == CHUNK);
        return new Done(consolidation.versioned(), first);
    }

    private int publish(UUID jobId, Consolidation consolidation, List<OpenTask> page, Instant now) {
        var stored = tasks.ofTasks(page.stream().map(OpenTask::taskId).toList());
        var changed = new ArrayList<Revision>();
        var events = new ArrayList<TaskResolved>();
        for (var task : page) {
            var made = consolidation.of(task.answers());
            var earlier = stored.get(task.taskId());
            if (earlier != null && earlier.consolidated().equals(made) && earlier.answerCount() == task.answerCount()) {
                continue;
            }
            var revision =
                    new Revision(task.taskId(), made, task.answerCount(), earlier == null ? 1 : earlier.revision() + 1);
            changed.add(revision);
            events.add(event(now, jobId, task, revision, consolidation.versioned()));
        }
        tasks.save(jobId, consolidation.versioned(), changed);
        outbox.appendAll(events);
        return page.size() - stored.size();
    }

    private TaskResolved event(Instant now, UUID jobId, OpenTask task, Revision revision, String method) {
        var made = revision.consolidated();
        return new TaskResolved(
                ids.next(),
                now,
                jobId,
                task.taskId(),
                task.itemId(),
                task.itemKey(),
                null,
                made.confidence(),
                made.distribution(),
                method,
                task.answerCount(),
                revision.revision(),
                made.answer());
    }
}
