package io.fairground.quality.assessment;

import io.fairground.events.quality.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer and how it stands.
 *
 * @param decidedBy the rule, or the person by pseudonym
 * @param assessedAt when it was last decided
 * @param declined whether it declines its task: then it is no vote, whatever is decided about it
 */
public record AssessedAnswer(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        Outcome outcome,
        String decidedBy,
        Instant assessedAt,
        boolean declined) {

    public boolean used() {
        return outcome == Outcome.USED;
    }
}
