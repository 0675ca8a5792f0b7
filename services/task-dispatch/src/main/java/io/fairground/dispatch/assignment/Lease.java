package io.fairground.dispatch.assignment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A task in a worker's hands.
 *
 * @param payload the item as the vendor gave it, as JSON
 */
public record Lease(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        String itemKey,
        String payload,
        long epoch,
        Instant leasedAt,
        Instant expiresAt,
        Money price) {

    public static Lease of(Assignment assignment, TaskItem item) {
        return new Lease(
                assignment.assignmentId(),
                assignment.jobId(),
                assignment.taskId(),
                assignment.workerId(),
                item.key(),
                item.payload(),
                assignment.epoch(),
                assignment.leasedAt(),
                assignment.expiresAt(),
                assignment.price());
    }
}
