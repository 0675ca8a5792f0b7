package io.fairground.dispatch.assignment;

import java.time.Duration;
import java.time.Instant;

/**
 * What the heartbeats of a lease have told so far.
 *
 * <p>Active time is the sum of the gaps between the moments she was seen at work, none of which counts for more than the idle
 * cut: pay.md 2.2. A heartbeat without interactions says that her client is there, not that she is.
 *
 * @param beats how many
 * @param activeMillis since the lease began, up to {@code seenAt}
 * @param seenAt when she was last seen at work; at first, when she took the task
 */
public record Pulse(int beats, long activeMillis, Instant seenAt) {

    static Pulse ofLease(Instant leasedAt) {
        return new Pulse(0, 0, leasedAt);
    }

    /** @param interactions keys, clicks, scrolls, and seconds of media played, since the beat before */
    Pulse beat(int interactions, Instant now, Duration idleCut) {
        return interactions == 0
                ? new Pulse(beats + 1, activeMillis, seenAt)
                : new Pulse(beats + 1, activeMillis(now, idleCut), now);
    }

    /** Up to {@code now}, when she is seen at work: an answer is such a moment. */
    public long activeMillis(Instant now, Duration idleCut) {
        var gap = Math.max(0, Duration.between(seenAt, now).toMillis());
        return activeMillis + Math.min(gap, idleCut.toMillis());
    }
}
