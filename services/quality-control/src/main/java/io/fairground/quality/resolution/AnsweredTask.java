package io.fairground.quality.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task with at least one used answer.
 *
 * @param goldChoice position of its known truth; null for all but a few
 */
public record AnsweredTask(
        UUID taskId,
        UUID itemId,
        String itemKey,
        int answerCount,
        @Nullable Integer goldChoice) {}
