package io.fairground.payment.audit.facts;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.EarningReversed;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the audit knows of one assignment. Each event makes the next version; versions are kept, so that a report can be
 * made again as of what was known then.
 *
 * <p>The fold is commutative: whatever the order in which events are heard, the same facts come of them. Statements about
 * one thing go by their stamps, money is added up, first and last moments are extremes. An event is folded once: the inbox
 * sees to that.
 *
 * @param placed where the worker worked when nobody handed in anything; null: not known yet
 * @param refusedEver whether a person refused it at any time
 * @param earnedMinor accrued less reversed, in the currency of the price
 */
public record WorkFact(
        UUID assignmentId,
        UUID jobId,
        UUID workerId,
        @Nullable Instant leasedAt,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @Nullable Submission submission,
        @Nullable Region placed,
        @Nullable Outcome outcome,
        @Nullable Stamp assessed,
        boolean refusedEver,
        long earnedMinor,
        @Nullable Instant firstEarnedAt) {

    private static WorkFact unknown(UUID assignmentId, UUID jobId, UUID workerId) {
        return new WorkFact(assignmentId, jobId, workerId, null, null, null, null, null, null, null, false, 0, null);
    }

    /** The assignment that an event is about, or nothing for an event that the fold does not know. */
    public static Optional<UUID> subjectOf(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case AssignmentLeased leased -> leased.assignmentId();
                    case AssignmentSubmitted submitted -> submitted.assignmentId();
                    case AssignmentReturned returned -> returned.assignmentId();
                    case AssignmentExpired expired -> expired.assignmentId();
                    case AssignmentAssessed assessed -> assessed.assignmentId();
                    case EarningAccrued accrued -> accrued.assignmentId();
                    case EarningReversed reversed -> reversed.assignmentId();
                    default -> null;
                });
    }

    /** @param earlier what was known before; null at first */
    public static WorkFact fold(@Nullable WorkFact earlier, Event event) {
        return switch (event) {
            case AssignmentLeased leased ->
                known(earlier, leased.assignmentId(), leased.jobId(), leased.workerId())
                        .leasedAt(leased.occurredAt());
            case AssignmentSubmitted submitted ->
                known(earlier, submitted.assignmentId(), submitted.jobId(), submitted.workerId())
                        .submitted(submitted);
            case AssignmentReturned returned ->
                known(earlier, returned.assignmentId(), returned.jobId(), returned.workerId())
                        .ended(Ending.RETURNED, returned.occurredAt());
            case AssignmentExpired expired ->
                known(earlier, expired.assignmentId(), expired.jobId(), expired.workerId())
                        .ended(Ending.EXPIRED, expired.occurredAt());
            case AssignmentAssessed assessed ->
                known(earlier, assessed.assignmentId(), assessed.jobId(), assessed.workerId())
                        .assessed(assessed);
            case EarningAccrued accrued ->
                known(earlier, accrued.assignmentId(), accrued.jobId(), accrued.workerId())
                        .earned(accrued.amount().amountMinor(), accrued.occurredAt());
            case EarningReversed reversed ->
                known(earlier, reversed.assignmentId(), reversed.jobId(), reversed.workerId())
                        .earned(-reversed.amount().amountMinor(), null);
            default -> throw new IllegalArgumentException("no fact of an assignment: " + event);
        };
    }

    private static WorkFact known(@Nullable WorkFact earlier, UUID assignmentId, UUID jobId, UUID workerId) {
        return earlier == null ? unknown(assignmentId, jobId, workerId) : earlier;
    }

    private WorkFact leasedAt(Instant at) {
        return new WorkFact(
                assignmentId,
                jobId,
                workerId,
                earlier(leasedAt, at),
                ending,
                endedAt,
                submission,
                placed,
                outcome,
                assessed,
                refusedEver,
                earnedMinor,
                firstEarnedAt);
    }

    private WorkFact submitted(AssignmentSubmitted event) {
        var stamp = Stamp.of(event);
        if (submission != null && !stamp.isAfter(submission.stamp())) {
            return leasedAt(event.leasedAt());
        }
        var latest = new Submission(
                stamp,
                event.region(),
                event.level().name(),
                event.price(),
                event.wallMillis(),
                event.activeMillis(),
                event.timeBasis());
        return new WorkFact(
                assignmentId,
                jobId,
                workerId,
                earlier(leasedAt, event.leasedAt()),
                Ending.SUBMITTED,
                event.submittedAt(),
                latest,
                placed,
                outcome,
                assessed,
                refusedEver,
                earnedMinor,
                firstEarnedAt);
    }

    /** What was handed in was not given back: a submission counts whatever else is heard. */
    private WorkFact ended(Ending how, Instant at) {
        if (ending == Ending.SUBMITTED || (ending != null && endedAt != null && !isLater(how, at, ending, endedAt))) {
            return this;
        }
        return new WorkFact(
                assignmentId,
                jobId,
                workerId,
                leasedAt,
                how,
                at,
                submission,
                placed,
                outcome,
                assessed,
                refusedEver,
                earnedMinor,
                firstEarnedAt);
    }

    private static boolean isLater(Ending how, Instant at, Ending than, Instant thanAt) {
        return at.equals(thanAt) ? how.compareTo(than) > 0 : at.isAfter(thanAt);
    }

    private WorkFact assessed(AssignmentAssessed event) {
        var stamp = Stamp.of(event);
        var isLatest = stamp.isAfter(assessed);
        return new WorkFact(
                assignmentId,
                jobId,
                workerId,
                leasedAt,
                ending,
                endedAt,
                submission,
                placed,
                isLatest ? event.outcome() : outcome,
                isLatest ? stamp : assessed,
                refusedEver || event.outcome() == Outcome.REFUSED,
                earnedMinor,
                firstEarnedAt);
    }

    private WorkFact earned(long minor, @Nullable Instant at) {
        return new WorkFact(
                assignmentId,
                jobId,
                workerId,
                leasedAt,
                ending,
                endedAt,
                submission,
                placed,
                outcome,
                assessed,
                refusedEver,
                Math.addExact(earnedMinor, minor),
                at == null ? firstEarnedAt : earlier(firstEarnedAt, at));
    }

    /** Where the worker worked at the time, for work that nobody handed in: such events do not say it. */
    public WorkFact placed(Region region) {
        return new WorkFact(
                assignmentId,
                jobId,
                workerId,
                leasedAt,
                ending,
                endedAt,
                submission,
                region,
                outcome,
                assessed,
                refusedEver,
                earnedMinor,
                firstEarnedAt);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    public boolean wasOverturned() {
        return refusedEver && outcome != Outcome.REFUSED;
    }
}
