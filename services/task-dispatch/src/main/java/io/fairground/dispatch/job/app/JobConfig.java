package io.fairground.dispatch.job.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When a job counts as collected. {@code fairground.dispatch.collect-every} is read by the scheduler itself. */
@ConfigMapping(prefix = "fairground.dispatch.collecting")
interface JobConfig {

    /** How long a job with all planned answers waits for requests of more, where its maximum allows more. */
    Duration grace();
}
