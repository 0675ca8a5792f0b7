package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.HeldAssignment;
import java.time.Instant;
import java.util.UUID;

/**
 * What your heartbeats have come to.
 *
 * @param expiresAt from then on an answer comes too late, unless you are seen at work before
 * @param activeMillis you were seen at work since you took the task
 */
public record HeartbeatView(UUID assignmentId, Instant expiresAt, long activeMillis) {

    static HeartbeatView of(HeldAssignment held) {
        return new HeartbeatView(
                held.assignment().assignmentId(),
                held.assignment().expiresAt(),
                held.pulse().activeMillis());
    }
}
