package io.fairground.dataset.labels;

import java.time.Instant;
import java.util.UUID;

/**
 * A job has come so far.
 *
 * @param count how many facts of that kind there are in all: a release waits until it holds them
 */
public record Milestone(UUID jobId, Kind kind, long count, Instant occurredAt) {

    /** How far. */
    public enum Kind {
        /** Takes no more answers; counts answers. */
        COLLECTED,
        /** Every task has its label; counts labels. */
        RESOLVED,
        /** Every answer is paid; counts earnings. */
        SETTLED
    }
}
