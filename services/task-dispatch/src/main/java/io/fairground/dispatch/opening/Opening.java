package io.fairground.dispatch.opening;

import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open job as a worker sees it before she accepts.
 *
 * @param price what an answer of hers earns
 * @param time null while too few answers were measured
 * @param obstacles what keeps her from it
 */
public record Opening(
        JobTerms terms,
        boolean paused,
        Money price,
        @Nullable MeasuredTime time,
        VendorFigures vendor,
        List<Obstacle> obstacles) {

    public Opening {
        obstacles = List.copyOf(obstacles);
    }
}
