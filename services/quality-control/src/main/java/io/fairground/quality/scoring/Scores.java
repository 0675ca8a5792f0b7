package io.fairground.quality.scoring;

import io.fairground.quality.preference.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores as they were last made. */
public interface Scores {

    /**
     * How a job was scored.
     *
     * @see JobScores
     */
    record Summary(
            int revision,
            Instant scoredAt,
            int responseCount,
            int comparisonCount,
            int tieCount,
            double scoreSd,
            @Nullable Estimate place,
            @Nullable Estimate lengthDoubled) {}

    /** A response's score and where it stands in the list. */
    record Row(int position, ResponseScore score) {}

    /** Empty until the job was scored. */
    Optional<Summary> summary(UUID jobId);

    /** By component, in it the best first, from the one after {@code after} on. */
    List<Row> page(UUID jobId, int after, int limit);

    List<NextComparison> next(UUID jobId);
}
