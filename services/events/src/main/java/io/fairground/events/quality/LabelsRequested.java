package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * The evidence for a task is not enough: it needs more answers than planned.
 *
 * @param additional how many answers to collect on top
 */
public record LabelsRequested(UUID eventId, Instant occurredAt, UUID jobId, UUID taskId, int additional)
        implements QualityEvent {

    @Override
    public UUID key() {
        return taskId;
    }
}
