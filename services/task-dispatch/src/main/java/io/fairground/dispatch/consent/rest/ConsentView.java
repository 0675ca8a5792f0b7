package io.fairground.dispatch.consent.rest;

import io.fairground.dispatch.consent.Consent;
import io.fairground.dispatch.eligibility.SensitivityClass;
import java.time.Instant;

/** What you said about one class, and since when it holds. */
public record ConsentView(SensitivityClass kind, boolean given, Instant recordedAt) {

    static ConsentView of(Consent consent) {
        return new ConsentView(consent.kind(), consent.given(), consent.recordedAt());
    }
}
