package io.fairground.quality.appeal;

import io.fairground.events.quality.AppealOutcome;
import io.fairground.quality.oversight.AppealTerms;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A worker's contest of a decision about her. Immutable: each step returns the next.
 *
 * @param statement why she thinks it is wrong
 * @param answerBy the moment at which silence decides for her
 */
public record Appeal(
        UUID appealId,
        UUID workerId,
        Contested contested,
        String statement,
        Instant filedAt,
        Instant answerBy,
        State state) {

    /** Where an appeal stands. Only {@link Filed} can still change. */
    public sealed interface State {
        record Filed() implements State {}

        /** @param outcome {@code UPHELD} or {@code OVERTURNED} */
        record Answered(AppealOutcome outcome, String decidedBy, String explanation, Instant at) implements State {}

        /** Nobody answered, which decides for the worker. */
        record Lapsed(Instant at) implements State {}
    }

    /** What happens to a new appeal. */
    public sealed interface Filing {
        record Granted(Appeal appeal) implements Filing {}

        record TooLate(Instant until) implements Filing {}
    }

    /** What happens to an answer. */
    public sealed interface Answering {
        record Granted(Appeal appeal) implements Answering {}

        /** The same was answered before, by the same person. */
        record Repeated(Appeal appeal) implements Answering {}

        /** Who decided does not judge her own decision. */
        record OwnDecision() implements Answering {}

        /** It was answered, or silence has decided. */
        record OverAlready() implements Answering {}
    }

    /** What a second person says. */
    public record Answer(boolean upheld, String explanation) {
        public Answer {
            explanation = explanation.strip();
        }

        public AppealOutcome outcome() {
            return upheld ? AppealOutcome.UPHELD : AppealOutcome.OVERTURNED;
        }
    }

    public static Filing file(
            UUID appealId, UUID workerId, Contested contested, String statement, AppealTerms terms, Instant now) {
        if (!terms.inTime(contested.decidedAt(), now)) {
            return new Filing.TooLate(terms.right(contested.decidedAt()).until());
        }
        return new Filing.Granted(
                new Appeal(appealId, workerId, contested, statement, now, terms.answerBy(now), new State.Filed()));
    }

    /** @param decidedBy who answers, by pseudonym */
    public Answering answer(String decidedBy, Answer answer, Instant now) {
        return switch (state) {
            case State.Filed _ when contested.decidedBy().equals(decidedBy) -> new Answering.OwnDecision();
            case State.Filed _ when overdue(now) -> new Answering.OverAlready();
            case State.Filed _ ->
                new Answering.Granted(in(new State.Answered(answer.outcome(), decidedBy, answer.explanation(), now)));
            case State.Answered earlier
            when earlier.decidedBy().equals(decidedBy)
                    && earlier.outcome() == answer.outcome()
                    && earlier.explanation().equals(answer.explanation()) -> new Answering.Repeated(this);
            case State.Answered _, State.Lapsed _ -> new Answering.OverAlready();
        };
    }

    /** The appeal after silence has decided; nothing while it may be answered, or when it is over. */
    public Optional<Appeal> lapse(Instant now) {
        return state instanceof State.Filed && overdue(now) ? Optional.of(in(new State.Lapsed(now))) : Optional.empty();
    }

    /** From the deadline on silence decides: an answer at that moment is too late. */
    private boolean overdue(Instant now) {
        return !now.isBefore(answerBy);
    }

    private Appeal in(State next) {
        return new Appeal(appealId, workerId, contested, statement, filedAt, answerBy, next);
    }
}
