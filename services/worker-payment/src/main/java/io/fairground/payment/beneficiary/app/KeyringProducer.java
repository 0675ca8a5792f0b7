package io.fairground.payment.beneficiary.app;

import io.fairground.payment.beneficiary.Keyring;
import io.fairground.payment.beneficiary.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Makes the keys and the rule of logins from the configuration. */
@ApplicationScoped
class KeyringProducer {

    @Produces
    @Singleton
    Keyring keyring(PayoutAccountConfig config) {
        return Keyring.of(config.keys());
    }

    @Produces
    @Singleton
    StepUp stepUp(PayoutAccountConfig config) {
        var levels = config.stepUp().levels().orElse(List.of());
        return new StepUp(config.stepUp().freshWithin(), Set.copyOf(levels));
    }
}
