package io.fairground.dispatch.job;

import io.fairground.dispatch.question.JobQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A labeling job.
 *
 * @param replay declared by an operator: recorded seconds count, and workers may choose their items
 * @param closedAt since when its vendor wants no more answers
 * @param pausedAt since when no task is handed out; null when it is not paused
 * @param dryAt since when its escrow does not hold what is due next; null when it does
 * @param drainedAt since when no task is open and nobody works; starts the wait for requests of more answers
 */
public record Job(
        JobTerms terms,
        JobState state,
        boolean replay,
        Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant dryAt,
        @Nullable Instant drainedAt) {

    public static Job submitted(JobTerms terms, Instant now) {
        return new Job(terms, new JobState.Submitted(), false, now, null, null, null, null);
    }

    public Job in(JobState next) {
        return new Job(terms, next, replay, submittedAt, closedAt, pausedAt, dryAt, drainedAt);
    }

    /** Closing again keeps the first time; a job that is over needs no closing. */
    public Job closed(Instant now) {
        return switch (state) {
            case JobState.Submitted _, JobState.Open _ ->
                new Job(
                        terms,
                        state,
                        replay,
                        submittedAt,
                        closedAt == null ? now : closedAt,
                        pausedAt,
                        dryAt,
                        drainedAt);
            case JobState.FundingRefused _, JobState.Collected _, JobState.Resolved _ -> this;
        };
    }

    /** Whether tasks of it were ever handed out, or may be. */
    public boolean wasOpened() {
        return switch (state) {
            case JobState.Submitted _, JobState.FundingRefused _ -> false;
            case JobState.Open _, JobState.Collected _, JobState.Resolved _ -> true;
        };
    }

    /** When it should be done; nothing before it is open. */
    public Optional<Instant> dueAt() {
        return switch (state) {
            case JobState.Submitted _, JobState.FundingRefused _ -> Optional.empty();
            case JobState.Open(var opened) -> Optional.of(terms.handOut().due(opened));
            case JobState.Collected(var opened, var _, var _) ->
                Optional.of(terms.handOut().due(opened));
            case JobState.Resolved(var opened, var _, var _, var _) ->
                Optional.of(terms.handOut().due(opened));
        };
    }

    /** Pausing again keeps the first time; a job that is over needs no pause. */
    public Job paused(Instant now) {
        return switch (state) {
            case JobState.Submitted _, JobState.Open _ ->
                new Job(
                        terms,
                        state,
                        replay,
                        submittedAt,
                        closedAt,
                        pausedAt == null ? now : pausedAt,
                        dryAt,
                        drainedAt);
            case JobState.FundingRefused _, JobState.Collected _, JobState.Resolved _ -> this;
        };
    }

    public Job resumed() {
        return new Job(terms, state, replay, submittedAt, closedAt, null, dryAt, drainedAt);
    }

    /** Its escrow does not hold what is due next. */
    public Job ranDry(Instant since) {
        return new Job(terms, state, replay, submittedAt, closedAt, pausedAt, since, drainedAt);
    }

    /** Its escrow holds more now. */
    public Job toppedUp() {
        return new Job(terms, state, replay, submittedAt, closedAt, pausedAt, null, drainedAt);
    }

    /** The same job, asking something more. */
    public Job asking(JobQuestion grown) {
        return new Job(terms.asking(grown), state, replay, submittedAt, closedAt, pausedAt, dryAt, drainedAt);
    }

    public Job asReplay() {
        return new Job(terms, state, true, submittedAt, closedAt, pausedAt, dryAt, drainedAt);
    }

    public Job drained(@Nullable Instant since) {
        return new Job(terms, state, replay, submittedAt, closedAt, pausedAt, dryAt, since);
    }

    /**
     * Whether a job that nobody works on any more is collected now, or waits for quality-control to ask for more answers.
     *
     * @param grace how long it waits where its maximum allows more
     */
    public boolean mayBeCollected(Instant now, Duration grace) {
        if (closedAt != null || terms.maxOverlap() == terms.overlap()) {
            return true;
        }
        return drainedAt != null && !drainedAt.plus(grace).isAfter(now);
    }
}
