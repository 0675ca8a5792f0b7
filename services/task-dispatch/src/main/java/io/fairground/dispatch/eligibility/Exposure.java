package io.fairground.dispatch.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The tasks of one sensitive class that a worker had before her within 24 hours, newest first; answered or not.
 */
public record Exposure(List<Seen> seen) {

    public static final Exposure NONE = new Exposure(List.of());

    /** @param until when she was done with it; now, while she holds it */
    public record Seen(Instant from, Instant until) {}

    public Exposure {
        seen = List.copyOf(seen);
    }

    /** Without what is longer ago. */
    Exposure since(Instant earliest) {
        return new Exposure(
                seen.stream().filter(task -> task.from().isAfter(earliest)).toList());
    }

    /** Tasks since her last pause of that length; none once she has paused until now. */
    int inRow(Duration pause, Instant now) {
        var row = 0;
        var next = now;
        for (var task : seen) {
            if (!task.until().plus(pause).isAfter(next)) {
                return row;
            }
            row++;
            next = task.from();
        }
        return row;
    }

    /** When the pause after the last one is over. */
    Instant rested(Duration pause) {
        return seen.getFirst().until().plus(pause);
    }

    /** When fewer than {@code max} of them are within 24 hours. */
    Instant fewerThan(int max) {
        return seen.get(max - 1).from().plus(Duration.ofDays(1));
    }
}
