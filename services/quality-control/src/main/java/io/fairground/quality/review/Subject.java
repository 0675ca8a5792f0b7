package io.fairground.quality.review;

import io.fairground.quality.assessment.AssessedAnswer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, and whom it touches.
 *
 * @param id the task, the assignment, or the worker
 * @param jobId null for a suspicion that is about no single job
 * @param taskId null for a worker
 * @param workerId whose case it is; null for a task. No reviewer ever sees it
 */
public record Subject(
        ReviewKind kind,
        UUID id,
        @Nullable UUID jobId,
        @Nullable UUID taskId,
        @Nullable UUID workerId) {

    public static Subject task(UUID jobId, UUID taskId) {
        return new Subject(ReviewKind.TASK, taskId, jobId, taskId, null);
    }

    public static Subject assignment(AssessedAnswer answer) {
        return new Subject(
                ReviewKind.ASSIGNMENT, answer.assignmentId(), answer.jobId(), answer.taskId(), answer.workerId());
    }

    public static Subject worker(UUID workerId, @Nullable UUID jobId) {
        return new Subject(ReviewKind.WORKER, workerId, jobId, null, workerId);
    }
}
