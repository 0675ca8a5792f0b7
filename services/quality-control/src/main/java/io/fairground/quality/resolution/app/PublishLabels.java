package io.fairground.quality.resolution.app;

import io.fairground.events.quality.TaskResolved;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.resolution.AnsweredTask;
import io.fairground.quality.resolution.AnsweredTasks;
import io.fairground.quality.resolution.LabelRevision;
import io.fairground.quality.resolution.Labels;
import io.fairground.quality.resolution.TaskLabel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Stores labels and announces those that are new or differ from the stored ones. */
@ApplicationScoped
class PublishLabels {

    private static final int CHUNK = 2000;

    private final Labels labels;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    PublishLabels(Labels labels, Outbox outbox, Clock clock, Ids ids) {
        this.labels = labels;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Repeating it with the same labels does nothing.
     *
     * @return how many tasks had no label before
     */
    @Transactional(TxType.MANDATORY)
    int publish(UUID jobId, AnsweredTasks tasks, List<TaskLabel> made) {
        var first = 0;
        for (var from = 0; from < made.size(); from += CHUNK) {
            first += publish(jobId, tasks, made, from, Math.min(made.size(), from + CHUNK));
        }
        return first;
    }

    private int publish(UUID jobId, AnsweredTasks tasks, List<TaskLabel> made, int from, int to) {
        var stored = labels.ofTasks(
                made.subList(from, to).stream().map(TaskLabel::taskId).toList());
        var now = clock.instant();
        var changed = new ArrayList<LabelRevision>();
        var events = new ArrayList<TaskResolved>();
        for (var i = from; i < to; i++) {
            var label = made.get(i);
            var earlier = stored.get(label.taskId());
            if (earlier != null && earlier.label().outranks(label)) {
                continue;
            }
            if (earlier != null && earlier.label().saysTheSameAs(label)) {
                if (!earlier.label().equals(label)) {
                    changed.add(new LabelRevision(label, earlier.revision()));
                }
                continue;
            }
            var revision = new LabelRevision(label, earlier == null ? 1 : earlier.revision() + 1);
            changed.add(revision);
            events.add(event(now, jobId, tasks, tasks.tasks().get(i), revision));
        }
        labels.save(jobId, changed);
        outbox.appendAll(events);
        return to - from - stored.size();
    }

    private TaskResolved event(
            Instant now, UUID jobId, AnsweredTasks tasks, AnsweredTask task, LabelRevision revision) {
        var label = revision.label();
        var choices = tasks.question().choices();
        var distribution = new LinkedHashMap<String, Double>();
        for (var choice = 0; choice < choices.size(); choice++) {
            distribution.put(choices.get(choice), label.probability(choice));
        }
        return new TaskResolved(
                ids.next(),
                now,
                jobId,
                task.taskId(),
                task.itemId(),
                task.itemKey(),
                choices.get(label.choice()),
                label.confidence(),
                distribution,
                label.method(),
                label.answerCount(),
                revision.revision(),
                null);
    }
}
