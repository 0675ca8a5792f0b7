package io.fairground.quality.resolution.app;

import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.job.Job;
import io.fairground.quality.resolution.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Labels single tasks while their job still collects. */
@ApplicationScoped
public class ResolveTasks {

    /** The method of labels made while answers come in. */
    private static final String LIVE = "live-dawid-skene@1";

    private final Answers answers;
    private final PublishLabels publishLabels;

    ResolveTasks(Answers answers, PublishLabels publishLabels) {
        this.answers = answers;
        this.publishLabels = publishLabels;
    }

    /**
     * @param job locked by the caller
     * @return the job with the new labels counted
     */
    @Transactional(TxType.MANDATORY)
    public Job byMajority(Job job, Collection<UUID> taskIds) {
        if (taskIds.isEmpty()) {
            return job;
        }
        var tasks = answers.ofTasks(job, taskIds);
        var labels = tasks.labels(InferenceMethod.MAJORITY, tasks.gold());
        return job.labelled(publishLabels.publish(job.jobId(), tasks, labels));
    }

    /**
     * @param job locked by the caller
     * @param probabilities by task, of each of its classes
     * @return the job with the new labels counted
     */
    @Transactional(TxType.MANDATORY)
    public Job asFound(Job job, Map<UUID, double[]> probabilities) {
        if (probabilities.isEmpty()) {
            return job;
        }
        var tasks = answers.ofTasks(job, probabilities.keySet());
        var labels = tasks.labels(LIVE, probabilities);
        return job.labelled(publishLabels.publish(job.jobId(), tasks, labels));
    }
}
