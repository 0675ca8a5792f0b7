package io.fairground.payment.earning.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What was promised about pay. */
@ConfigMapping(prefix = "fairground.pay")
public interface PayConfig {

    /** How long a refusal waits for an appeal before it counts. */
    Duration appealWindow();

    /** An answer that nobody has decided about for so long is paid. */
    Duration decisionWithin();

    /** How often what waits is looked at: refusals, undecided answers, budgets that were topped up. */
    String lookEvery();
}
