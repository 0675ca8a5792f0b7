package io.fairground.payment.time;

import io.fairground.kernel.Region;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counted time of one worker, added up.
 *
 * @param region where it was; null while nobody has said
 * @param jobId null for time that belongs to no job
 * @param paid whether pay for it stands
 * @param activeMillis what counts
 * @param wallMillis from beginning to end
 * @param entryCount how many stretches it is the sum of
 * @param unrecordedCount of these, stretches whose active time nobody recorded
 */
public record WorkedTime(
        UUID workerId,
        Week week,
        @Nullable Region region,
        @Nullable UUID jobId,
        TimeState state,
        boolean paid,
        long activeMillis,
        long wallMillis,
        int entryCount,
        int unrecordedCount) {

    public WorkedTime plus(WorkedTime other) {
        return new WorkedTime(
                workerId,
                week,
                region,
                jobId,
                state,
                paid,
                activeMillis + other.activeMillis,
                wallMillis + other.wallMillis,
                entryCount + other.entryCount,
                unrecordedCount + other.unrecordedCount);
    }
}
