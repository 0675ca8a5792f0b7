package io.fairground.payment.topup.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When weeks are lifted to the floor. */
@ConfigMapping(prefix = "fairground.top-up")
public interface TopUpConfig {

    /** How long after a week has ended it is reckoned first: its answers have arrived by then. */
    Duration after();

    /** How many weeks are reckoned again, for what has become known since. */
    int weeksBack();

    /** How often. */
    String runEvery();
}
