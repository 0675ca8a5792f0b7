package io.fairground.dispatch.consent;

import io.fairground.dispatch.eligibility.SensitivityClass;
import java.time.Instant;
import java.util.UUID;

/**
 * What a worker said about one class.
 *
 * @param given whether she agrees to see it
 */
public record Consent(UUID consentId, UUID workerId, SensitivityClass kind, boolean given, Instant recordedAt) {}
