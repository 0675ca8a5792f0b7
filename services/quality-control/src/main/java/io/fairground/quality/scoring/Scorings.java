package io.fairground.quality.scoring;

import io.fairground.quality.job.Job;
import java.util.List;
import java.util.UUID;

/** The jobs that are scored, and how far. */
public interface Scorings {

    /** Sooner or later this job is to be scored. */
    void expect(UUID jobId, UUID datasetId, int datasetVersion);

    /** Jobs resolved since they were scored last, whose items are all known. */
    List<UUID> due();

    /** Locks a job's scoring until the transaction ends; false if another replica has it, or the job is not due. */
    boolean tryLock(UUID jobId);

    /** The used answers of a job about pairs, in the order in which they were taken. */
    List<ComparedAnswer> answers(Job job);

    /** @param revision the job's run whose answers were scored */
    void save(UUID jobId, int revision, JobScores scores);
}
