package io.fairground.quality.gold.app;

import io.fairground.quality.gold.mint.FirmAgreement;
import io.fairground.quality.gold.mint.MintRule;
import jakarta.enterprise.context.ApplicationScoped;

/** The rule of minting, as configured. */
@ApplicationScoped
class MintRules {

    private final GoldConfig config;

    MintRules(GoldConfig config) {
        this.config = config;
    }

    MintRule rule() {
        var mint = config.mint();
        return new MintRule(
                new FirmAgreement(mint.answersMin(), mint.agreementMin(), mint.regionsMin()),
                mint.knownMin(),
                mint.reliabilityMin(),
                mint.weight(),
                mint.contestedBelow());
    }
}
