package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * A worker contests a decision about her.
 *
 * @param subjectId the assignment, or the suspension
 * @param answerBy until when somebody else than the decider may answer; after it silence decides for the worker
 */
public record AppealFiled(
        UUID eventId,
        Instant occurredAt,
        UUID appealId,
        UUID workerId,
        AppealAgainst against,
        UUID subjectId,
        Instant answerBy)
        implements QualityEvent {

    @Override
    public UUID key() {
        return subjectId;
    }
}
