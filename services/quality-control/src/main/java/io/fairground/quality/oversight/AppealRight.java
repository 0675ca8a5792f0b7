package io.fairground.quality.oversight;

import java.time.Instant;

/**
 * How to contest a decision.
 *
 * @param until the last moment at which it may be appealed
 * @param how the request that appeals
 */
public record AppealRight(Instant until, String how) {}
