package io.fairground.dispatch.eligibility;

import java.time.Duration;

/** How long a worker has worked, within the last 24 hours and the last 7 days. */
public record Worked(Duration inDay, Duration inWeek) {

    public static final Worked NOTHING = new Worked(Duration.ZERO, Duration.ZERO);
}
