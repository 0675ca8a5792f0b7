package io.fairground.quality.agreement;

import io.fairground.quality.job.Job;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The used answers of jobs, with the regions they came from. */
public interface AnswersByRegion {

    Extent extent(UUID jobId);

    /**
     * All answers of a job, or those of some whole tasks: in the order of the MD5 sum of their ids, which has nothing to do with
     * what was asked or when, as many as have at most {@code answersMax} answers together.
     */
    RegionalAnswers sample(Job job, long answersMax);

    /**
     * Labelled tasks in the order of their ids, from the one after {@code after} on.
     *
     * @param leastAnswers of a region to a task, to be told
     */
    List<RegionalLabel> page(Job job, Optional<UUID> after, int limit, int leastAnswers);
}
