package io.fairground.quality.agreement.app;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much work agreement may be. */
@ConfigMapping(prefix = "fairground.agreement")
interface AgreementConfig {

    /** Answers of a job that are looked at; of a larger job whole tasks are drawn. */
    @Min(1)
    @Max(10_000_000)
    long answersMax();

    /** How many jobs' figures a replica keeps; the ones not asked for longest go first, and are made again if needed. */
    @Min(1)
    int jobsInMemory();

    /** How long a request waits for the figures of other jobs to be made; then it is told to come again. */
    Duration waitMax();
}
