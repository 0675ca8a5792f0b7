package io.fairground.dispatch.eligibility.app;

import io.fairground.dispatch.eligibility.Hours;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits of work on the platform, and how old facts may be. */
@ConfigMapping(prefix = "fairground.dispatch.eligibility")
interface EligibilityConfig {

    /** How long one worker may work within 24 hours, all jobs taken together. */
    Duration dailyMax();

    /** How long one worker may work within 7 days. */
    Duration weeklyMax();

    /** How long what another replica changed of a worker may go unseen. */
    Duration factsKept();

    default Hours hours() {
        return new Hours(
                Math.toIntExact(dailyMax().toMinutes()),
                Math.toIntExact(weeklyMax().toMinutes()));
    }
}
