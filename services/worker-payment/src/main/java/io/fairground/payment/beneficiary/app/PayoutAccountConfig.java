package io.fairground.payment.beneficiary.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How payout accounts are protected. */
@ConfigMapping(prefix = "fairground.payout-account")
public interface PayoutAccountConfig {

    /** {@code id=secret} pairs, oldest first; a secret, so there is no default. */
    String keys();

    /** How long a further account waits before anything is sent there. */
    Duration coolDown();

    StepUpConfig stepUp();

    /** What a login must have been. */
    interface StepUpConfig {
        Duration freshWithin();

        /** Values of {@code acr} that stand for a second factor; none when the realm has none. */
        Optional<List<String>> levels();
    }
}
