package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.job.JobTerms;
import java.util.List;
import java.util.UUID;

/** What comes of asking for a task. */
public sealed interface Taking {

    /** @param repeated whether the lease was made by an earlier request with the same id */
    record Taken(Lease lease, JobTerms terms, boolean repeated) implements Taking {}

    /** Nothing to do for her now; the explanation says why. */
    record NoWork() implements Taking {}

    /** What keeps her from the job she asked for. */
    record NotEligible(UUID jobId, List<Obstacle> obstacles) implements Taking {
        public NotEligible {
            obstacles = List.copyOf(obstacles);
        }
    }

    record TooManyLeases(int limit) implements Taking {}

    /** The id was used for an assignment that is over. */
    record Over() implements Taking {}
}
