package io.fairground.payment.earning;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pay that was accrued for an assignment. Never changes: it stands, or was reversed in full.
 *
 * @param attempt 1, and one more after each time its pay was taken back
 * @param transactionId the ledger transaction that holds it
 */
public record Earning(
        UUID assignmentId,
        int attempt,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        Region region,
        Money amount,
        long wallMillis,
        @Nullable Long activeMillis,
        TimeBasis timeBasis,
        UUID transactionId,
        Instant earnedAt) {

    public static Earning of(DueSubmission due, UUID transactionId, Instant earnedAt) {
        var submission = due.submission();
        return new Earning(
                submission.assignmentId(),
                due.attempt(),
                submission.jobId(),
                submission.taskId(),
                submission.workerId(),
                submission.region(),
                submission.price(),
                submission.wallMillis(),
                submission.activeMillis(),
                submission.timeBasis(),
                transactionId,
                earnedAt);
    }
}
