package io.fairground.quality.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was taken.
 *
 * @param position among all answers of its job, from 0
 * @param choice position in the job's choices
 * @param used whether it counts towards the label
 * @param goldChoice the known truth of its task; null for all but a few
 */
public record LiveAnswer(
        int position,
        UUID taskId,
        UUID workerId,
        int choice,
        boolean used,
        @Nullable Integer goldChoice) {}
