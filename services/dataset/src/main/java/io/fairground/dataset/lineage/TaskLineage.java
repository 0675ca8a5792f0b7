package io.fairground.dataset.lineage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is behind the label of a task.
 *
 * @param offers what the job paid for an answer, by region and level, as it said it; null for jobs of before that was kept
 * @param clauses the rules the answers were given under; empty where the version is not held here
 * @param rows of releases that are about it
 */
public record TaskLineage(
        UUID taskId,
        UUID jobId,
        UUID datasetId,
        String itemKey,
        @Nullable String label,
        String method,
        int revision,
        UUID guidelineId,
        int guidelineVersion,
        List<GuidelineClause> clauses,
        @JsonRawValue @Nullable String offers,
        List<Answer> answers,
        List<ReleasedRow> rows) {

    /**
     * One answer.
     *
     * @param worker her pseudonym in the dataset
     * @param transactionId of the ledger that paid it; null where it was not paid, or of before that was kept
     */
    public record Answer(
            UUID assignmentId,
            UUID taskId,
            String worker,
            String region,
            String level,
            @Nullable String choice,
            Instant leasedAt,
            Instant submittedAt,
            long wallMillis,
            @Nullable Long activeMillis,
            String timeBasis,
            @Nullable Money pay,
            @Nullable UUID transactionId,
            @Nullable String assessment,
            @Nullable String assessedBy,
            @Nullable String reason) {}

    /** A row of a release; numbers count from 0. */
    public record ReleasedRow(UUID releaseId, long rowNumber, String key) {}

    /** The same, answered under these. */
    public TaskLineage under(List<GuidelineClause> rules) {
        return new TaskLineage(
                taskId,
                jobId,
                datasetId,
                itemKey,
                label,
                method,
                revision,
                guidelineId,
                guidelineVersion,
                rules,
                offers,
                answers,
                rows);
    }

    public TaskLineage {
        clauses = List.copyOf(clauses);
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
    }
}
