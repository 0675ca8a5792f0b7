package io.fairground.quality.review.app;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How cases come up and are worked on. */
@ConfigMapping(prefix = "fairground.review")
interface ReviewConfig {

    /** How long a reviewer has a case she claimed. */
    Duration claimLease();

    /** How long a worker is left in peace after a decided case about her. */
    Duration peace();

    /** How often jobs are looked at that were resolved. */
    Duration queueEvery();

    /** Labels less confident than this come up for adjudication. */
    @DecimalMin("0")
    @DecimalMax("1")
    double taskConfidenceBelow();

    /** The most tasks of one job that come up after one resolution. */
    @Min(0)
    int tasksPerJobMax();
}
