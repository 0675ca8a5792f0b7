package io.fairground.quality.gold.app;

import io.fairground.quality.gold.mint.Crowd;
import io.fairground.quality.gold.mint.CrowdAccuracy;
import io.fairground.quality.gold.mint.Mints;
import io.fairground.quality.gold.mint.TaskTruth;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Measures the crowd of a job on what its vendor knows. */
@ApplicationScoped
class Crowds {

    private final Mints mints;
    private final GoldConfig config;

    Crowds(Mints mints, GoldConfig config) {
        this.mints = mints;
        this.config = config;
    }

    Crowd of(Job job, List<TaskTruth> known) {
        return new Crowd(
                CrowdAccuracy.on(known),
                job.question().choices().size(),
                mints.regions(job.jobId(), config.mint().regionsMin()));
    }
}
