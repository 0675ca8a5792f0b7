package io.fairground.quality.assessment;

import io.fairground.kernel.Region;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted answer.
 *
 * @param choice position in the job's choices
 * @param activeMillis interaction without idle time; null where nobody recorded it
 */
public record Submission(
        UUID assignmentId,
        UUID taskId,
        UUID itemId,
        String itemKey,
        UUID workerId,
        Region region,
        int choice,
        @Nullable Long activeMillis) {}
