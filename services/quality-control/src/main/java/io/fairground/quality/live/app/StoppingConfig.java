package io.fairground.quality.live.app;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** Jobs with a dynamic overlap. {@code fairground.live.refit-every} is read by the scheduler itself. */
@ConfigMapping(prefix = "fairground.stopping")
interface StoppingConfig {

    /** Share of a job's tasks that get all their answers, to learn how far confidence can be trusted. */
    @DecimalMin("0")
    @DecimalMax("1")
    double exploredShare();

    /** How many tasks of a job are explored at least, where it has so many. */
    @Min(0)
    int exploredMin();

    /** Answers a worker must have given in a job before hers count towards ending a task. */
    @Min(0)
    int answersToKnowWorker();

    /** How many jobs a replica keeps in memory; the one not asked for longest goes first, and is read again if needed. */
    @Min(1)
    int jobsInMemory();
}
