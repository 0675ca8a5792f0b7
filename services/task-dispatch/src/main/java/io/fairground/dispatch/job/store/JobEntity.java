package io.fairground.dispatch.job.store;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Offers;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.QuestionJson;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A job as it is stored. */
@Entity
@Table(name = "job")
class JobEntity {

    @Id
    @Column(name = "job_id")
    UUID jobId;

    @Column(updatable = false)
    String tenant;

    @Column(updatable = false)
    String title;

    @Column(name = "dataset_id", updatable = false)
    UUID datasetId;

    @Column(name = "dataset_version", updatable = false)
    int datasetVersion;

    @Column(name = "guideline_id", updatable = false)
    UUID guidelineId;

    @Column(name = "guideline_version", updatable = false)
    int guidelineVersion;

    @Column(name = "question_kind", updatable = false)
    String questionKind;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> choices;

    /** All versions of the question; jobs of before there were versions have none. */
    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "cast(? as json)")
    @Nullable
    String question;

    @Column(name = "task_count", updatable = false)
    int taskCount;

    @Column(updatable = false)
    int overlap;

    @Column(name = "max_overlap", updatable = false)
    int maxOverlap;

    @Column(name = "lease_seconds", updatable = false)
    int leaseSeconds;

    @Column(name = "expected_seconds", updatable = false)
    int expectedSeconds;

    @Column(name = "resolution_method", updatable = false)
    String resolutionMethod;

    @Column(name = "exclude_below_gold_accuracy", updatable = false)
    @Nullable
    Double excludeBelowGoldAccuracy;

    @ElementCollection
    @CollectionTable(name = "job_offer", joinColumns = @JoinColumn(name = "job_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<OfferRow> offers = new ArrayList<>();

    @Column
    boolean replay;

    @Column
    String state;

    @ElementCollection
    @CollectionTable(name = "job_funding_reason", joinColumns = @JoinColumn(name = "job_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<FundingReasonRow> fundingReasons = new ArrayList<>();

    @Column(name = "target_confidence", updatable = false)
    @Nullable
    Double targetConfidence;

    @Column(name = "cost_of_error", updatable = false)
    @Nullable
    Double costOfError;

    @Column(updatable = false)
    boolean subjective;

    /** The classes its rules name, for SQL that counts what a worker has seen. */
    @ElementCollection
    @CollectionTable(name = "job_sensitivity", joinColumns = @JoinColumn(name = "job_id"))
    @Column(name = "kind")
    Set<String> sensitivities = new HashSet<>();

    /** Jobs that keep nobody away have none. */
    @Column(columnDefinition = "json", updatable = false)
    @ColumnTransformer(write = "cast(? as json)")
    @Nullable
    String rules;

    /** Jobs whose vendors say nothing about it have none. */
    @Column(name = "hand_out", columnDefinition = "json", updatable = false)
    @ColumnTransformer(write = "cast(? as json)")
    @Nullable
    String handOut;

    /** For SQL that looks into items. */
    @Column(name = "context_path", updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Nullable
    List<String> contextPath;

    /** For SQL that orders by it. */
    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "submitted_at", updatable = false)
    Instant submittedAt;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "paused_at")
    @Nullable
    Instant pausedAt;

    @Column(name = "dry_at")
    @Nullable
    Instant dryAt;

    @Column(name = "drained_at")
    @Nullable
    Instant drainedAt;

    @Column(name = "collected_at")
    @Nullable
    Instant collectedAt;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    @Column(name = "answer_count")
    @Nullable
    Integer answerCount;

    static JobEntity of(Job job) {
        var entity = new JobEntity();
        var terms = job.terms();
        entity.jobId = terms.jobId();
        entity.tenant = terms.tenant();
        entity.title = terms.title();
        entity.datasetId = terms.datasetId();
        entity.datasetVersion = terms.datasetVersion();
        entity.guidelineId = terms.guidelineId();
        entity.guidelineVersion = terms.guidelineVersion();
        entity.questionKind = terms.question().kind().name();
        entity.taskCount = terms.taskCount();
        entity.overlap = terms.overlap();
        entity.maxOverlap = terms.maxOverlap();
        entity.leaseSeconds = terms.leaseSeconds();
        entity.expectedSeconds = terms.expectedSeconds();
        entity.resolutionMethod = terms.resolutionMethod().name();
        entity.excludeBelowGoldAccuracy = terms.excludeBelowGoldAccuracy();
        entity.subjective = terms.subjective();
        entity.rules = StoredRules.write(terms.rules());
        entity.handOut = StoredRules.write(terms.handOut());
        var contextPath = terms.handOut().contextPath();
        entity.contextPath = contextPath.isEmpty() ? null : contextPath;
        terms.rules()
                .sensitive()
                .forEach(content -> entity.sensitivities.add(content.kind().name()));
        var stopping = terms.stopping();
        if (stopping != null) {
            entity.targetConfidence = stopping.targetConfidence();
            entity.costOfError = stopping.costOfError();
        }
        terms.offers().all().forEach(offer -> entity.offers.add(OfferRow.of(offer)));
        entity.submittedAt = job.submittedAt();
        entity.takeOver(job);
        return entity;
    }

    /** Takes over what may change. */
    final void takeOver(Job job) {
        replay = job.replay();
        choices = job.terms().question().choices();
        question = QuestionJson.write(job.terms().question());
        closedAt = job.closedAt();
        pausedAt = job.pausedAt();
        dryAt = job.dryAt();
        drainedAt = job.drainedAt();
        dueAt = job.dueAt().orElse(null);
        switch (job.state()) {
            case JobState.Submitted _ -> state = "SUBMITTED";
            case JobState.Open(var opened) -> {
                state = "OPEN";
                openedAt = opened;
            }
            case JobState.FundingRefused(var reasons) -> {
                state = "FUNDING_REFUSED";
                if (fundingReasons.isEmpty()) {
                    reasons.forEach(reason -> fundingReasons.add(FundingReasonRow.of(reason)));
                }
            }
            case JobState.Collected(var opened, var collected, var answers) ->
                finished("COLLECTED", opened, collected, answers);
            case JobState.Resolved(var opened, var collected, var answers, var resolved) -> {
                finished("RESOLVED", opened, collected, answers);
                resolvedAt = resolved;
            }
        }
    }

    Job toJob() {
        return new Job(toTerms(), toState(), replay, submittedAt, closedAt, pausedAt, dryAt, drainedAt);
    }

    private void finished(String name, Instant opened, Instant collected, int answers) {
        state = name;
        openedAt = opened;
        collectedAt = collected;
        answerCount = answers;
    }

    private JobState toState() {
        return switch (state) {
            case "SUBMITTED" -> new JobState.Submitted();
            case "OPEN" -> new JobState.Open(required(openedAt));
            case "FUNDING_REFUSED" ->
                new JobState.FundingRefused(
                        fundingReasons.stream().map(FundingReasonRow::toReason).toList());
            case "COLLECTED" ->
                new JobState.Collected(required(openedAt), required(collectedAt), required(answerCount));
            case "RESOLVED" ->
                new JobState.Resolved(
                        required(openedAt), required(collectedAt), required(answerCount), required(resolvedAt));
            default -> throw new IllegalStateException("job " + jobId + " is stored as " + state);
        };
    }

    private JobQuestion toQuestion() {
        return question == null
                ? QuestionJson.ofChoices(QuestionKind.valueOf(questionKind), choices)
                : QuestionJson.read(question);
    }

    private JobTerms toTerms() {
        return new JobTerms(
                jobId,
                tenant,
                title,
                datasetId,
                datasetVersion,
                guidelineId,
                guidelineVersion,
                toQuestion(),
                taskCount,
                overlap,
                maxOverlap,
                leaseSeconds,
                expectedSeconds,
                ResolutionMethod.valueOf(resolutionMethod),
                excludeBelowGoldAccuracy,
                new Offers(offers.stream().map(OfferRow::toOffer).toList()),
                targetConfidence == null ? null : new Stopping(targetConfidence, costOfError),
                subjective,
                StoredRules.read(rules),
                StoredRules.readHandOut(handOut));
    }

    /** The table's own checks promise that what a state needs is there. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
