package io.fairground.quality.resolution;

import io.fairground.quality.job.Job;
import java.util.Collection;
import java.util.UUID;

/** The used answers of a job, in an order that does not depend on when they came. */
public interface Answers {

    AnsweredTasks ofJob(Job job);

    /** Only those of some tasks. */
    AnsweredTasks ofTasks(Job job, Collection<UUID> taskIds);
}
