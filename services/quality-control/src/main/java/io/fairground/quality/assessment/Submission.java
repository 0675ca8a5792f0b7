package io.fairground.quality.assessment;

import io.fairground.kernel.Region;
import java.util.UUID;

/**
 * One accepted answer.
 *
 * @param choice position in the job's choices
 */
public record Submission(
        UUID assignmentId, UUID taskId, UUID itemId, String itemKey, UUID workerId, Region region, int choice) {}
