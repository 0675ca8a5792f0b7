package io.fairground.dispatch.worker;

import io.fairground.events.dispatch.Level;
import java.time.Instant;
import java.util.UUID;

/**
 * A worker was given another level of work.
 *
 * @param decidedBy the operator, by the subject of her token
 */
public record LevelChange(
        UUID changeId, UUID workerId, Level level, String reason, String decidedBy, Instant recordedAt) {}
