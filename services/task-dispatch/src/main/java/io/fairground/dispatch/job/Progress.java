package io.fairground.dispatch.job;

import io.fairground.events.dispatch.WithdrawnItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How far jobs are, read from their tasks and assignments. */
public interface Progress {

    /** Makes the tasks of a job, one for each item of its dataset version, in the order of the dataset. */
    void createTasks(JobTerms terms);

    /**
     * Tasks of these items are not handed out any more.
     *
     * @return those of them that were not withdrawn before
     */
    List<WithdrawnItem> withdraw(UUID jobId, Collection<String> itemKeys, Instant now);

    /** Which of these items the job has no task for. */
    Set<String> withoutTask(UUID jobId, Collection<String> itemKeys);

    /** Accepted answers of each job; jobs without any are left out. */
    Map<UUID, Integer> answerCounts(Collection<UUID> jobIds);

    /** Open jobs that nobody works on and that have no task left to hand out. */
    List<UUID> drainedJobs(int limit);

    /** Whether that still holds: to be asked while no claim can run. */
    boolean isDrained(UUID jobId);

    boolean hasAssignmentsInUse(UUID jobId);

    /** Answers are counted in as many rows as transactions took them: makes one of those of each job. */
    void foldAnswerCounts();
}
