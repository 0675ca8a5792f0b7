package io.fairground.quality.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the worker sees it.
 *
 * @param outcome {@code USED} or {@code EXCLUDED}; both are paid
 * @param reason why it is not used; null when it is
 */
public record OwnAssessment(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        String outcome,
        String decidedBy,
        @Nullable String reason,
        Instant assessedAt) {}
