package io.fairground.payment.earning;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was handed in: one half of what makes pay due.
 *
 * @param region where the work was done
 * @param price what the offer pays
 * @param wallMillis from lease to submission by the server's clock
 * @param activeMillis interaction without idle time; null where nobody recorded it
 */
public record Submission(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        Instant submittedAt,
        Region region,
        String level,
        Money price,
        long wallMillis,
        @Nullable Long activeMillis,
        TimeBasis timeBasis) {}
