package io.fairground.dispatch.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param expiresAt null: it does not */
public record HeldQualification(
        String name, int level, @Nullable Instant expiresAt) {}
