package io.fairground.quality.resolution.app;

import io.fairground.events.quality.Saving;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.job.Job;
import io.fairground.quality.resolution.AnsweredTasks;
import io.fairground.quality.resolution.Answers;
import io.fairground.quality.resolution.Candidates;
import io.fairground.quality.resolution.Candidates.Scored;
import io.fairground.quality.resolution.Labels;
import io.fairground.quality.resolution.Labels.LabelledItem;
import io.fairground.quality.resolution.Savings;
import io.fairground.quality.resolution.TaskLabel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a vendor can read of a job's resolution. */
@ApplicationScoped
public class ReadLabels {

    private final Labels labels;
    private final Candidates candidates;
    private final Savings savings;
    private final Answers answers;

    ReadLabels(Labels labels, Candidates candidates, Savings savings, Answers answers) {
        this.labels = labels;
        this.candidates = candidates;
        this.savings = savings;
        this.answers = answers;
    }

    @Transactional
    public List<LabelledItem> page(UUID jobId, Optional<UUID> after, int limit) {
        return labels.page(jobId, after, limit);
    }

    @Transactional
    public List<Scored> candidates(UUID jobId) {
        return candidates.of(jobId);
    }

    @Transactional
    public Optional<Saving> saving(UUID jobId) {
        return savings.of(jobId);
    }

    /** What one method says of the answers there are now; nothing is stored. */
    @Transactional
    public Trial resolveNow(Job job, InferenceMethod method, boolean useGold) {
        if (!job.question().closed()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "no method counts answers that name no choice");
        }
        var tasks = answers.ofJob(job);
        return new Trial(tasks, tasks.labels(method, useGold ? tasks.gold() : tasks.noGold()));
    }

    /** Labels made on trial, in the order of the tasks. */
    public record Trial(AnsweredTasks tasks, List<TaskLabel> labels) {}
}
