package io.fairground.quality.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people decided about answers. */
public interface Judgements {

    Optional<AssessedAnswer> find(UUID assignmentId);

    /** Whether that person has decided about the answer, now or at any time before. */
    boolean judgedBy(UUID assignmentId, String decidedBy);

    /** Keeps the judgement, and lets the answer stand as it says; its task counts one used answer more or less. */
    void add(UUID judgementId, AssessedAnswer before, Judgement judgement, String decidedBy, Instant now);

    /**
     * Plans one more answer for a task.
     *
     * @return whether it may have one more
     */
    boolean planOneMore(UUID taskId, int maxOverlap);
}
