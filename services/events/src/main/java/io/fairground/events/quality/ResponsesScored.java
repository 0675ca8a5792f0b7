package io.fairground.events.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Some of the responses that a preference job compares have scores; {@link JobScored} of the same revision follows the last of
 * them. A later revision replaces an earlier one.
 *
 * @param revision rises each time the job is resolved and scored again
 */
public record ResponsesScored(
        UUID eventId, Instant occurredAt, UUID jobId, int revision, List<ScoredResponse> responses)
        implements QualityEvent {

    public ResponsesScored {
        responses = List.copyOf(responses);
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
