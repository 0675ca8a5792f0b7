package io.fairground.quality.job.store;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Plan;
import io.fairground.quality.job.Progress;
import io.fairground.quality.job.Question;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "Job")
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class JobEntity {

    @Id
    @Column(name = "job_id")
    UUID jobId;

    String tenant;

    @Enumerated(EnumType.STRING)
    @Column(name = "question_kind")
    QuestionKind questionKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    List<String> choices;

    /** All that is asked, as JSON; null for jobs of before it was announced. */
    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "cast(? as json)")
    @Nullable
    String question;

    @Column(name = "task_count")
    int taskCount;

    int overlap;

    @Column(name = "max_overlap")
    int maxOverlap;

    @Enumerated(EnumType.STRING)
    @Column(name = "resolution_method")
    ResolutionMethod resolutionMethod;

    @Column(name = "exclude_below_gold_accuracy")
    @Nullable
    Double excludeBelowGoldAccuracy;

    @Column(name = "target_confidence")
    @Nullable
    Double targetConfidence;

    @Column(name = "cost_of_error")
    @Nullable
    Double costOfError;

    boolean subjective;

    @Column(name = "answer_count")
    int answerCount;

    @Column(name = "label_count")
    int labelCount;

    @Column(name = "collected_answer_count")
    @Nullable
    Integer collectedAnswerCount;

    @Column(name = "resolved_answer_count")
    @Nullable
    Integer resolvedAnswerCount;

    @Column(name = "resolved_by")
    @Nullable
    String resolvedBy;

    int run;

    int reassessments;

    static JobEntity of(Job job) {
        var entity = new JobEntity();
        entity.jobId = job.jobId();
        entity.tenant = job.tenant();
        entity.questionKind = job.question().kind();
        entity.set(job.question());
        entity.taskCount = job.plan().taskCount();
        entity.overlap = job.plan().overlap();
        entity.maxOverlap = job.plan().maxOverlap();
        entity.resolutionMethod = job.plan().method();
        entity.excludeBelowGoldAccuracy = job.plan().excludeBelowGoldAccuracy();
        var stopping = job.plan().stopping();
        if (stopping != null) {
            entity.targetConfidence = stopping.targetConfidence();
            entity.costOfError = stopping.costOfError();
        }
        entity.subjective = job.plan().subjective();
        entity.set(job.progress());
        return entity;
    }

    void set(Question asked) {
        choices = asked.choices();
        question = QuestionColumn.write(asked.definition());
    }

    void set(Progress progress) {
        answerCount = progress.answerCount();
        labelCount = progress.labelCount();
        collectedAnswerCount = progress.collectedAnswerCount();
        resolvedAnswerCount = progress.resolvedAnswerCount();
        resolvedBy = progress.resolvedBy();
        run = progress.run();
        reassessments = progress.reassessments();
    }

    Job toJob() {
        return new Job(
                jobId,
                tenant,
                new Question(questionKind, choices, QuestionColumn.read(question)),
                new Plan(
                        taskCount,
                        overlap,
                        maxOverlap,
                        resolutionMethod,
                        excludeBelowGoldAccuracy,
                        targetConfidence == null ? null : new Stopping(targetConfidence, costOfError),
                        subjective),
                new Progress(
                        answerCount,
                        labelCount,
                        collectedAnswerCount,
                        resolvedAnswerCount,
                        resolvedBy,
                        run,
                        reassessments));
    }
}
