package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.kit.outbox.OutboxMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a lease, as it is to be written.
 *
 * @param submitted null unless it is answered
 * @param answerJson the same answer as JSON; null unless it is answered
 * @param reason null unless it is returned
 * @param announcement the event that says so
 */
public record Ending(
        HeldAssignment held,
        EndKind kind,
        Instant at,
        Assignment.State.@Nullable Submitted submitted,
        @Nullable String answerJson,
        @Nullable String reason,
        OutboxMessage announcement)
        implements Change {}
