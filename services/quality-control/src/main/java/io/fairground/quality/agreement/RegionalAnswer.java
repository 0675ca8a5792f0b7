package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import java.util.UUID;

/**
 * What one worker said of a task.
 *
 * @param region she answered from
 * @param choice position in the job's choices
 */
public record RegionalAnswer(UUID taskId, UUID workerId, Region region, int choice) {}
