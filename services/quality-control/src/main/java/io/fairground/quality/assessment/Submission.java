package io.fairground.quality.assessment;

import io.fairground.kernel.Region;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted answer.
 *
 * @param choice position in the job's choices; null for questions without choices, and when she declined
 * @param given the answer as JSON, where no choice says it all; null elsewhere
 * @param activeMillis interaction without idle time; null where nobody recorded it
 * @param declined she says that it cannot be judged, or reports the item: paid like any answer, and no vote
 */
public record Submission(
        UUID assignmentId,
        UUID taskId,
        UUID itemId,
        String itemKey,
        UUID workerId,
        Region region,
        @Nullable Integer choice,
        @Nullable String given,
        @Nullable Long activeMillis,
        boolean declined) {}
