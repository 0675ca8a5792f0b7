package io.fairground.payment.time.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How time is counted, and what a worker may say of her own. */
@ConfigMapping(prefix = "fairground.time")
public interface TimeConfig {

    /** A pause between two signs of life counts up to here. */
    Duration idleCut();

    /** How long after it ended a worker may correct or book time. */
    Duration correctWithin();

    /** The longest stretch she may book. */
    Duration bookedAtOnce();

    /** How much of one week she may book. */
    Duration bookedInWeek();
}
