package io.fairground.dispatch.consent.app;

import io.fairground.dispatch.consent.Consent;
import io.fairground.dispatch.consent.Consents;
import io.fairground.dispatch.eligibility.SensitivityClass;
import io.fairground.dispatch.eligibility.app.KnownFacts;
import io.fairground.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A worker agrees to see a class of what may hurt, or does not agree any more. */
@ApplicationScoped
public class GiveConsent {

    private final Consents consents;
    private final KnownFacts known;
    private final Ids ids;
    private final Clock clock;

    GiveConsent(Consents consents, KnownFacts known, Ids ids, Clock clock) {
        this.consents = consents;
        this.known = known;
        this.ids = ids;
        this.clock = clock;
    }

    /** Safe to repeat: only a change is written. */
    @Transactional
    public Consent say(UUID workerId, SensitivityClass kind, boolean given) {
        var before = consents.latest(workerId, kind);
        if (before.isPresent() && before.get().given() == given) {
            return before.get();
        }
        var consent = new Consent(ids.next(), workerId, kind, given, clock.instant());
        consents.add(consent);
        known.forgetAfterCommit(workerId);
        return consent;
    }
}
