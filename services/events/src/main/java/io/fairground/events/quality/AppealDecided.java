package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * An appeal is over. What it changes is announced by itself: AssignmentAssessed, or SuspensionLifted.
 *
 * @param subjectId the assignment, or the suspension
 * @param decidedBy the person who answered, by pseudonym, or the rule that silence decides for the worker
 */
public record AppealDecided(
        UUID eventId,
        Instant occurredAt,
        UUID appealId,
        UUID workerId,
        AppealAgainst against,
        UUID subjectId,
        AppealOutcome outcome,
        String decidedBy)
        implements QualityEvent {

    @Override
    public UUID key() {
        return subjectId;
    }
}
