package io.fairground.quality.review;

import java.util.List;
import java.util.UUID;

/** Tasks whose label deserves a second look. */
public interface UncertainTasks {

    /** Jobs that were resolved since their tasks last came up. */
    List<UUID> resolvedJobs();

    /** Takes note of the job's last resolution; false when another replica has done so. */
    boolean noteRun(UUID jobId);

    /**
     * Those with the greatest expected loss, greatest first. A task whose truth is known is never among them: nothing is
     * learned by a second look at it.
     *
     * @param confidenceBelow of their labels
     */
    List<Uncertain> mostUncertain(UUID jobId, double confidenceBelow, int limit);

    /** Undecided cases take the expected loss of what their labels are now. */
    void refreshPriorities(UUID jobId);

    /** @param expectedLoss probability that the label is wrong, given the answers */
    record Uncertain(UUID taskId, double expectedLoss) {}
}
