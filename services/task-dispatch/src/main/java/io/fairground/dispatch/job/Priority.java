package io.fairground.dispatch.job;

import java.time.Duration;

/** How soon a job is to be done once it is open. What has waited longer than that comes before whatever is more urgent but new. */
public enum Priority {
    URGENT(Duration.ofHours(1)),
    HIGH(Duration.ofHours(8)),
    NORMAL(Duration.ofDays(3)),
    LOW(Duration.ofDays(14));

    private final Duration turnaround;

    Priority(Duration turnaround) {
        this.turnaround = turnaround;
    }

    Duration turnaround() {
        return turnaround;
    }
}
