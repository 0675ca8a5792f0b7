package io.fairground.events;

import io.fairground.events.dataset.DatasetCreated;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.ReleaseCut;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.events.dispatch.JobQuestionExtended;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.SurplusAnswerGiven;
import io.fairground.events.dispatch.WorkerRegionChanged;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.events.payment.BonusPaid;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.EarningReversed;
import io.fairground.events.payment.JobFunded;
import io.fairground.events.payment.JobFundingRefused;
import io.fairground.events.payment.JobRanDry;
import io.fairground.events.payment.JobSettled;
import io.fairground.events.payment.JobToppedUp;
import io.fairground.events.payment.LedgerHeadSealed;
import io.fairground.events.payment.WorkerToppedUp;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.events.quality.SuspensionLifted;
import io.fairground.events.quality.TaskResolved;
import io.fairground.events.quality.WorkerSuspended;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event there is: its name on the wire ({@code ce_type}), its topic and its record. */
public enum EventType {
    WORKER_REGISTERED("worker-registered", Topic.DISPATCH_WORKERS, WorkerRegistered.class),
    WORKER_REGION_CHANGED("worker-region-changed", Topic.DISPATCH_WORKERS, WorkerRegionChanged.class),
    JOB_SUBMITTED("job-submitted", Topic.DISPATCH_JOBS, JobSubmitted.class),
    JOB_OPENED("job-opened", Topic.DISPATCH_JOBS, JobOpened.class),
    JOB_COLLECTED("job-collected", Topic.DISPATCH_JOBS, JobCollected.class),
    JOB_QUESTION_EXTENDED("job-question-extended", Topic.DISPATCH_JOBS, JobQuestionExtended.class),
    ITEMS_WITHDRAWN("items-withdrawn", Topic.DISPATCH_JOBS, ItemsWithdrawn.class),
    ASSIGNMENT_LEASED("assignment-leased", Topic.DISPATCH_ASSIGNMENTS, AssignmentLeased.class),
    ASSIGNMENT_SUBMITTED("assignment-submitted", Topic.DISPATCH_ASSIGNMENTS, AssignmentSubmitted.class),
    ASSIGNMENT_RETURNED("assignment-returned", Topic.DISPATCH_ASSIGNMENTS, AssignmentReturned.class),
    ASSIGNMENT_EXPIRED("assignment-expired", Topic.DISPATCH_ASSIGNMENTS, AssignmentExpired.class),
    SURPLUS_ANSWER_GIVEN("surplus-answer-given", Topic.DISPATCH_ASSIGNMENTS, SurplusAnswerGiven.class),
    ASSIGNMENT_ASSESSED("assignment-assessed", Topic.QUALITY_ASSESSMENTS, AssignmentAssessed.class),
    APPEAL_FILED("appeal-filed", Topic.QUALITY_ASSESSMENTS, AppealFiled.class),
    APPEAL_DECIDED("appeal-decided", Topic.QUALITY_ASSESSMENTS, AppealDecided.class),
    TASK_RESOLVED("task-resolved", Topic.QUALITY_TASKS, TaskResolved.class),
    LABELS_REQUESTED("labels-requested", Topic.QUALITY_TASKS, LabelsRequested.class),
    SKILL_ESTIMATED("skill-estimated", Topic.QUALITY_JOBS, SkillEstimated.class),
    JOB_RESOLVED("job-resolved", Topic.QUALITY_JOBS, JobResolved.class),
    RESPONSES_SCORED("responses-scored", Topic.QUALITY_SCORES, ResponsesScored.class),
    JOB_SCORED("job-scored", Topic.QUALITY_SCORES, JobScored.class),
    WORKER_SUSPENDED("worker-suspended", Topic.QUALITY_WORKERS, WorkerSuspended.class),
    SUSPENSION_LIFTED("suspension-lifted", Topic.QUALITY_WORKERS, SuspensionLifted.class),
    JOB_FUNDED("job-funded", Topic.PAYMENT_JOBS, JobFunded.class),
    JOB_FUNDING_REFUSED("job-funding-refused", Topic.PAYMENT_JOBS, JobFundingRefused.class),
    JOB_SETTLED("job-settled", Topic.PAYMENT_JOBS, JobSettled.class),
    JOB_RAN_DRY("job-ran-dry", Topic.PAYMENT_JOBS, JobRanDry.class),
    JOB_TOPPED_UP("job-topped-up", Topic.PAYMENT_JOBS, JobToppedUp.class),
    EARNING_ACCRUED("earning-accrued", Topic.PAYMENT_EARNINGS, EarningAccrued.class),
    EARNING_REVERSED("earning-reversed", Topic.PAYMENT_EARNINGS, EarningReversed.class),
    WORKER_TOPPED_UP("worker-topped-up", Topic.PAYMENT_WORKERS, WorkerToppedUp.class),
    BONUS_PAID("bonus-paid", Topic.PAYMENT_WORKERS, BonusPaid.class),
    LEDGER_HEAD_SEALED("ledger-head-sealed", Topic.PAYMENT_LEDGER, LedgerHeadSealed.class),
    DATASET_CREATED("dataset-created", Topic.DATASET_DATASETS, DatasetCreated.class),
    ITEMS_ADDED("items-added", Topic.DATASET_DATASETS, ItemsAdded.class),
    DATASET_VERSION_PUBLISHED("dataset-version-published", Topic.DATASET_DATASETS, DatasetVersionPublished.class),
    GUIDELINE_PUBLISHED("guideline-published", Topic.DATASET_GUIDELINES, GuidelinePublished.class),
    RELEASE_CUT("release-cut", Topic.DATASET_RELEASES, ReleaseCut.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.record, Function.identity()));

    private final String typeName;
    private final Topic topic;
    private final Class<? extends Event> record;

    EventType(String noun, Topic topic, Class<? extends Event> record) {
        this.typeName = "io.fairground." + noun + ".v1";
        this.topic = topic;
        this.record = record;
    }

    /** The {@code ce_type} header, such as {@code io.fairground.job-submitted.v1}. */
    public String typeName() {
        return typeName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** The type of that name, or nothing: a newer service may announce what this one does not know. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** @throws IllegalArgumentException for a record that is not in this list */
    public static EventType of(Event event) {
        var type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "not in the event catalogue: " + event.getClass().getSimpleName());
        }
        return type;
    }
}
