package io.fairground.dataset.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of rows. Nothing in them depends on when they were cut: equal labels make equal bytes. */
public final class Rows {

    private Rows() {}

    /** The guideline the answers were given under. */
    @JsonPropertyOrder({"id", "version"})
    public record Guideline(UUID id, int version) {
        public static Guideline of(LabeledJob job) {
            return new Guideline(job.guidelineId(), job.guidelineVersion());
        }
    }

    @JsonPropertyOrder({"id", "version"})
    public record Source(UUID id, int version) {}

    @JsonPropertyOrder({"job", "task", "itemKey", "label", "confidence", "method", "revision", "answers", "guideline"})
    public record Lineage(
            UUID job,
            UUID task,
            String itemKey,
            @Nullable String label,
            double confidence,
            String method,
            int revision,
            List<Answer> answers,
            Guideline guideline) {
        public static Lineage of(LabeledJob job, LabeledTask task) {
            return new Lineage(
                    job.id(),
                    task.taskId(),
                    task.itemKey(),
                    task.label(),
                    task.confidence(),
                    task.method(),
                    task.revision(),
                    task.answers().stream().map(Answer::of).toList(),
                    Guideline.of(job));
        }
    }

    @JsonPropertyOrder({"worker", "region", "level", "choice", "seconds", "timeBasis", "pay", "assessment"})
    public record Answer(
            String worker,
            String region,
            String level,
            @Nullable String choice,
            @Nullable BigDecimal seconds,
            String timeBasis,
            @Nullable Money pay,
            String assessment) {
        public static Answer of(GivenAnswer answer) {
            return new Answer(
                    answer.worker(),
                    answer.region(),
                    answer.level(),
                    answer.choice(),
                    answer.seconds(),
                    answer.timeBasis(),
                    answer.pay(),
                    answer.outcome());
        }
    }

    @JsonPropertyOrder({
        "job",
        "task",
        "itemKey",
        "payload",
        "question",
        "label",
        "consolidated",
        "confidence",
        "distribution",
        "method",
        "revision",
        "answer",
        "guideline",
        "dataset"
    })
    public record Raw(
            UUID job,
            UUID task,
            String itemKey,
            @JsonRawValue String payload,
            String question,
            @Nullable String label,

            @JsonRawValue @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String consolidated,

            double confidence,
            @JsonRawValue String distribution,
            String method,
            int revision,
            RawAnswer answer,
            Guideline guideline,
            Source dataset) {
        public static Raw of(LabeledJob job, LabeledTask task, GivenAnswer answer) {
            return new Raw(
                    job.id(),
                    task.taskId(),
                    task.itemKey(),
                    task.payload(),
                    job.questionKind(),
                    task.label(),
                    task.answer(),
                    task.confidence(),
                    task.distribution(),
                    task.method(),
                    task.revision(),
                    RawAnswer.of(answer),
                    Guideline.of(job),
                    new Source(job.datasetId(), job.datasetVersion()));
        }
    }

    @JsonPropertyOrder({
        "assignment",
        "worker",
        "region",
        "level",
        "answer",
        "choice",
        "leasedAt",
        "submittedAt",
        "wallSeconds",
        "seconds",
        "timeBasis",
        "pay",
        "assessment",
        "assessedBy",
        "assessmentReason"
    })
    public record RawAnswer(
            UUID assignment,
            String worker,
            String region,
            String level,
            @JsonRawValue String answer,
            @Nullable String choice,
            Instant leasedAt,
            Instant submittedAt,
            BigDecimal wallSeconds,
            @Nullable BigDecimal seconds,
            String timeBasis,
            @Nullable Money pay,
            String assessment,
            String assessedBy,
            @Nullable String assessmentReason) {
        public static RawAnswer of(GivenAnswer answer) {
            return new RawAnswer(
                    answer.assignmentId(),
                    answer.worker(),
                    answer.region(),
                    answer.level(),
                    answer.answer(),
                    answer.choice(),
                    answer.leasedAt(),
                    answer.submittedAt(),
                    answer.wallSeconds(),
                    answer.seconds(),
                    answer.timeBasis(),
                    answer.pay(),
                    answer.outcome(),
                    answer.decidedBy(),
                    answer.reason());
        }
    }
}
