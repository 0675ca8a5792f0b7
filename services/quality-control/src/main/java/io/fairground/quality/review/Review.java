package io.fairground.quality.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A case for a person. Immutable: each step returns the next.
 *
 * @param priority what a second look is worth; for a task the expected loss of its label, 1 less its confidence, since all
 *     items weigh the same; for a suspicion how strong it is, 0 to 1
 * @param epoch fencing token: rises with every claim, and a decision must name the last one
 */
public record Review(
        UUID reviewId,
        Subject subject,
        SignalEvidence evidence,
        double priority,
        Instant openedAt,
        int epoch,
        State state) {

    /** Where a case stands. */
    public sealed interface State {
        record Open() implements State {}

        /** One reviewer has it, until then; the moment it ends is already too late. */
        record Claimed(UUID reviewerId, Instant until) implements State {}

        record Decided(UUID reviewerId, Instant at, Conclusion conclusion) implements State {}
    }

    /** What happens to a claim. */
    public sealed interface Claiming {
        /** It is hers; also when it was hers already. */
        record Granted(Review review) implements Claiming {}

        record HeldByAnother(Instant until) implements Claiming {}

        record OverAlready() implements Claiming {}
    }

    /** What happens to a decision. */
    public sealed interface Deciding {
        record Granted(Review review) implements Deciding {}

        /** The same was decided before, by the same person. */
        record Repeated(Review review) implements Deciding {}

        /** The case is not in her hands, or not any more. */
        record ClaimLost() implements Deciding {}

        record OverAlready() implements Deciding {}
    }

    public static Review opened(UUID reviewId, Subject subject, SignalEvidence evidence, double priority, Instant now) {
        return new Review(reviewId, subject, evidence, priority, now, 0, new State.Open());
    }

    public Claiming claim(UUID reviewerId, Instant now, Duration lease) {
        return switch (state) {
            case State.Open _ -> new Claiming.Granted(claimedBy(reviewerId, now, lease));
            case State.Claimed claimed
            when !now.isBefore(claimed.until()) -> new Claiming.Granted(claimedBy(reviewerId, now, lease));
            case State.Claimed claimed when claimed.reviewerId().equals(reviewerId) -> new Claiming.Granted(this);
            case State.Claimed claimed -> new Claiming.HeldByAnother(claimed.until());
            case State.Decided _ -> new Claiming.OverAlready();
        };
    }

    /** Back into the queue; what is not in her hands stays as it is. */
    public Review givenBackBy(UUID reviewerId) {
        return state instanceof State.Claimed claimed && claimed.reviewerId().equals(reviewerId)
                ? in(epoch, new State.Open())
                : this;
    }

    public Deciding decide(UUID reviewerId, Conclusion conclusion, Instant now) {
        return switch (state) {
            case State.Claimed(UUID holder, Instant until)
            when holder.equals(reviewerId) && now.isBefore(until) ->
                new Deciding.Granted(in(epoch, new State.Decided(reviewerId, now, conclusion)));
            case State.Open _, State.Claimed _ -> new Deciding.ClaimLost();
            case State.Decided decided
            when decided.reviewerId().equals(reviewerId) && decided.conclusion().equals(conclusion) ->
                new Deciding.Repeated(this);
            case State.Decided _ -> new Deciding.OverAlready();
        };
    }

    /**
     * Whether this case is the answer to a new signal about the same subject. An answer never changes, so one look at it is
     * enough; a worker may do wrong again, and is left in peace for a time after a decision about her.
     */
    public boolean answersSignalAt(Instant now, Duration peace) {
        return switch (state) {
            case State.Open _, State.Claimed _ -> true;
            case State.Decided decided ->
                subject.kind() != ReviewKind.WORKER || now.isBefore(decided.at().plus(peace));
        };
    }

    private Review claimedBy(UUID reviewerId, Instant now, Duration lease) {
        return in(epoch + 1, new State.Claimed(reviewerId, now.plus(lease)));
    }

    private Review in(int nextEpoch, State next) {
        return new Review(reviewId, subject, evidence, priority, openedAt, nextEpoch, next);
    }
}
