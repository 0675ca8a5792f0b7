package io.fairground.quality.assessment;

import io.fairground.quality.job.Job;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The answers of all jobs, with their assessments. */
public interface Submissions {

    /** Stores assessed answers and counts them on their tasks; returns those tasks. */
    List<TaskAnswers> add(Job job, List<Assessment> assessments);

    /**
     * Plans more answers for tasks.
     *
     * @param additional by task, how many
     */
    void plan(Map<UUID, Integer> additional);

    /** Tasks of a job that have all the answers planned for them, and may have more. */
    List<UUID> stopped(Job job);

    /** How workers stand in a job, by worker; those who are not known there are left out. */
    Map<UUID, Standing> standings(UUID jobId, Collection<UUID> workerIds);

    void saveStandings(UUID jobId, Collection<Standing> standings);
}
