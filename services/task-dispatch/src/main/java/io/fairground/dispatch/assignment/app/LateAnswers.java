package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.LateAnswer;
import io.fairground.kit.outbox.OutboxMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Answers that came late, where they are kept. Each call is a transaction of its own. */
public interface LateAnswers {

    Optional<LateAnswer> find(UUID assignmentId);

    /** Whether she was given the task again since, or answered it late already: that lease is not answered any more. */
    boolean isSuperseded(HeldAssignment expired);

    /**
     * Keeps an answer that does not fit any more, and announces it.
     *
     * @param answerJson the answer as JSON
     * @return false when a late answer of hers to the task was kept before: nothing is written then
     */
    boolean keep(
            HeldAssignment expired, LateAnswer surplus, String answerJson, Instant givenAt, OutboxMessage announcement);
}
