package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.job.HandOut;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.app.JobReading;
import io.fairground.dispatch.question.Question;
import io.fairground.dispatch.worker.Worker;
import io.fairground.events.dispatch.ResolutionMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job. Its vendor sees all of it; a worker sees the offer that is hers, and nothing about quality plans.
 *
 * @param fundingReasons why it was refused, each with the smallest offer or deposit that would pass
 * @param replay declared by an operator: the seconds its answers were recorded with count as active time
 * @param taskCount one for each item of the dataset version
 * @param answerCount answers accepted so far
 * @param rules who may work on it; a worker does not see who is named in them
 * @param handOut in which order, how many at a time, and whether they may be skipped
 * @param dueAt when its priority and its deadline say it should be done; null until it is open
 * @param closedAt since when its vendor wants no more answers
 * @param pausedAt since when no task is handed out, until its vendor resumes it
 * @param dryAt since when no task is handed out, until its vendor adds to the budget, which does not hold what is due next
 */
public record JobView(
        UUID jobId,
        State state,
        List<FundingReasonView> fundingReasons,
        boolean replay,
        int taskCount,
        int answerCount,
        String title,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        Question question,
        int overlap,
        int maxOverlap,
        int leaseSeconds,
        int expectedSeconds,
        ResolutionMethod resolutionMethod,
        @Nullable Double excludeBelowGoldAccuracy,
        List<OfferBody> offers,
        @Nullable StoppingBody stopping,
        boolean subjective,
        JobRules rules,
        HandOut handOut,
        @Nullable Instant dueAt,
        Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant dryAt) {

    /** Where a job stands. */
    @Schema(name = "JobState")
    public enum State {
        SUBMITTED,
        OPEN,
        FUNDING_REFUSED,
        COLLECTED,
        RESOLVED
    }

    static JobView of(Job job) {
        return forVendor(new JobReading(job, 0));
    }

    static JobView forVendor(JobReading reading) {
        var terms = reading.job().terms();
        var offers = terms.offers().all().stream().map(OfferBody::of).toList();
        return view(
                reading, terms.excludeBelowGoldAccuracy(), StoppingBody.of(terms.stopping()), offers, terms.rules());
    }

    static JobView forWorker(JobReading reading, Worker worker) {
        var terms = reading.job().terms();
        var hers = terms.offers().best(worker.region(), worker.level());
        return view(
                reading,
                null,
                null,
                hers.stream().map(OfferBody::of).toList(),
                terms.rules().shownToWorkers());
    }

    private static JobView view(
            JobReading reading,
            @Nullable Double goldAccuracy,
            @Nullable StoppingBody stopping,
            List<OfferBody> offers,
            JobRules rules) {
        var job = reading.job();
        var terms = job.terms();
        return new JobView(
                terms.jobId(),
                stateOf(job.state()),
                reasonsOf(job.state()),
                job.replay(),
                terms.taskCount(),
                reading.answerCount(),
                terms.title(),
                terms.datasetId(),
                terms.datasetVersion(),
                terms.guidelineId(),
                terms.guidelineVersion(),
                terms.question().latest().question(),
                terms.overlap(),
                terms.maxOverlap(),
                terms.leaseSeconds(),
                terms.expectedSeconds(),
                terms.resolutionMethod(),
                goldAccuracy,
                offers,
                stopping,
                terms.subjective(),
                rules,
                terms.handOut(),
                job.dueAt().orElse(null),
                job.submittedAt(),
                job.closedAt(),
                job.pausedAt(),
                job.dryAt());
    }

    private static State stateOf(JobState state) {
        return switch (state) {
            case JobState.Submitted _ -> State.SUBMITTED;
            case JobState.Open _ -> State.OPEN;
            case JobState.FundingRefused _ -> State.FUNDING_REFUSED;
            case JobState.Collected _ -> State.COLLECTED;
            case JobState.Resolved _ -> State.RESOLVED;
        };
    }

    private static List<FundingReasonView> reasonsOf(JobState state) {
        return state instanceof JobState.FundingRefused refused
                ? refused.reasons().stream().map(FundingReasonView::of).toList()
                : List.of();
    }
}
