package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.UUID;

/**
 * A job takes no more answers: every task has its overlap, or its vendor closed it.
 *
 * @param answerCount submissions accepted in all; a reader that holds fewer waits for the rest
 */
public record JobCollected(UUID eventId, Instant occurredAt, UUID jobId, int answerCount) implements DispatchEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
