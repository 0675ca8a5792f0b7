package io.fairground.payment.payout;

import io.fairground.kernel.Money;
import io.fairground.payment.payout.PayoutState.Approved;
import io.fairground.payment.payout.PayoutState.Cause;
import io.fairground.payment.payout.PayoutState.Heard;
import io.fairground.payment.payout.PayoutState.Opinion;
import io.fairground.payment.payout.PayoutState.Proposed;
import io.fairground.payment.payout.PayoutState.Rejected;
import io.fairground.payment.payout.PayoutState.Requested;
import io.fairground.payment.payout.PayoutState.Returned;
import io.fairground.payment.payout.PayoutState.Sent;
import io.fairground.payment.payout.PayoutState.Settled;
import io.fairground.payment.payout.PayoutState.Signers;
import io.fairground.payment.payout.PayoutState.Unknown;
import io.fairground.payment.payout.PayoutState.Withdrawn;
import io.fairground.payment.payout.Step.Movement;
import io.fairground.payment.payout.Step.Reason;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Weight;
import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.RailKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way to a worker. It is handed to its rail once, under its own id; a failed one is never repeated, its
 * money goes back to the worker, who asks anew.
 *
 * <p>A yes is believed early and a no late: a yes that is wrong leaves money in a book where the next statement finds it,
 * a no that is wrong pays twice. So a rail's own record settles a payout, and only a book (a bank's report, a statement)
 * or two people give the money back.
 *
 * @param subject of the worker: it is not for her to propose or approve it
 * @param version counts its changes
 */
public record Payout(
        UUID payoutId,
        UUID workerId,
        String subject,
        UUID accountId,
        RailKind rail,
        Money amount,
        Instant requestedAt,
        PayoutState state,
        int version) {

    public Step propose(String by, boolean setsRates) {
        if (!(state instanceof Requested)) {
            return wrongState("proposed");
        }
        return notFor(by, null, setsRates, "propose") instanceof Step.Refused refused
                ? refused
                : moved(new Proposed(by), Movement.NONE);
    }

    public Step approve(String by, boolean setsRates) {
        if (!(state instanceof Proposed(String proposer))) {
            return wrongState("approved");
        }
        return notFor(by, new Signers(proposer, proposer), setsRates, "approve") instanceof Step.Refused refused
                ? refused
                : moved(new Approved(new Signers(proposer, by)), Movement.NONE);
    }

    /** By the worker, who changes her mind, or by finance, before anything was sent. */
    public Step withdraw(String by) {
        return switch (state) {
            case Requested _, Proposed _, Approved _ -> moved(new Withdrawn(by), Movement.BACK);
            case Sent _, Unknown _, Settled _, Rejected _, Returned _, Withdrawn _ -> wrongState("withdrawn");
        };
    }

    /** Written down before the rail is asked: a crash in between leaves a payout that may have been sent. */
    public Step send(Instant at) {
        return state instanceof Approved(Signers signers)
                ? moved(new Sent(signers, at, Heard.NOTHING), Movement.NONE)
                : wrongState("sent");
    }

    /** What the rail said when it was asked. */
    public Step answered(Rail.Answer answer) {
        return switch (answer) {
            case Rail.Answer.Accepted _ -> new Step.Unchanged();
            case Rail.Answer.Refused(String reason) -> unsure("the rail refused it: " + reason, Outcome.NOT_PAID);
            case Rail.Answer.NoneKnown(String reason) -> unsure(reason, Outcome.PENDING);
        };
    }

    private Step unsure(String reason, Outcome outcome) {
        return state instanceof Sent(Signers signers, Instant at, Heard heard)
                ? moved(new Unknown(signers, at, reason, heard.and(outcome), null), Movement.NONE)
                : new Step.Unchanged();
    }

    public Step hear(Evidence evidence) {
        return switch (state) {
            case Requested _, Proposed _, Approved _, Withdrawn _ ->
                evidence.outcome() == Outcome.PAID
                        ? new Step.Finding("paid, and was never sent")
                        : new Step.Unchanged();
            case Sent(Signers signers, Instant at, Heard heard) -> weigh(evidence, signers, at, heard, null);
            case Unknown(Signers signers, Instant at, String _, Heard heard, Opinion opinion) ->
                weigh(evidence, signers, at, heard, opinion);
            case Settled(Signers signers, Cause cause) -> afterSettled(evidence, signers, cause);
            case Rejected _ ->
                evidence.outcome() == Outcome.PAID
                        ? new Step.Finding("paid, after its money was given back to the worker")
                        : new Step.Unchanged();
            case Returned _ -> new Step.Unchanged();
        };
    }

    private Step weigh(Evidence evidence, Signers signers, Instant sentAt, Heard heard, @Nullable Opinion opinion) {
        if (evidence.outcome() == Outcome.PENDING) {
            return new Step.Unchanged();
        }
        var moved = evidence.amount();
        if (moved != null && !moved.equals(amount)) {
            return unknown(signers, sentAt, "the rail moved " + moved + ", not " + amount, Heard.BOTH, opinion);
        }
        var paid = evidence.outcome() == Outcome.PAID;
        var weight = evidence.source().weight();
        var cause = new Cause.Shown(evidence.source(), evidence.reference());
        if (paid && (weight == Weight.BOOK || weight == Weight.RECORD && heard.and(Outcome.PAID) == Heard.YES)) {
            return moved(new Settled(signers, cause), Movement.PAID);
        }
        if (!paid && weight == Weight.BOOK) {
            return moved(new Rejected(signers, cause), Movement.BACK);
        }
        return noted(signers, sentAt, heard, heard.and(evidence.outcome()), opinion);
    }

    private Step noted(Signers signers, Instant sentAt, Heard before, Heard now, @Nullable Opinion opinion) {
        if (before == now) {
            return new Step.Unchanged();
        }
        return switch (now) {
            case NOTHING -> new Step.Unchanged();
            case YES ->
                state instanceof Unknown(Signers _, Instant _, String reason, Heard _, Opinion _)
                        ? unknown(signers, sentAt, reason, now, opinion)
                        : moved(new Sent(signers, sentAt, now), Movement.NONE);
            case NO ->
                unknown(signers, sentAt, "the rail says that it was not paid; its book must show it", now, opinion);
            case BOTH -> unknown(signers, sentAt, "the rail says that it was paid, and that it was not", now, opinion);
        };
    }

    private Step unknown(Signers signers, Instant sentAt, String reason, Heard heard, @Nullable Opinion opinion) {
        return moved(new Unknown(signers, sentAt, reason, heard, opinion), Movement.NONE);
    }

    private Step afterSettled(Evidence evidence, Signers signers, Cause settledBy) {
        var byStatement = evidence.source() == Evidence.Source.STATEMENT;
        var cause = new Cause.Shown(evidence.source(), evidence.reference());
        return switch (evidence.outcome()) {
            case PENDING -> new Step.Unchanged();
            case PAID -> byStatement ? confirmed(signers, settledBy, cause) : new Step.Unchanged();
            case NOT_PAID ->
                byStatement
                        ? moved(new Returned(signers, cause), Movement.RETURNED)
                        : new Step.Finding("is said not to be paid, after it was settled");
        };
    }

    /** The book has one line for one payment: a second line is a second payment. */
    private Step confirmed(Signers signers, Cause settledBy, Cause.Shown line) {
        if (settledBy.equals(line)) {
            return new Step.Unchanged();
        }
        return settledBy instanceof Cause.Shown(Evidence.Source source, String other)
                        && source == Evidence.Source.STATEMENT
                ? new Step.Finding("is in the statement twice: " + other + " and " + line.reference())
                : moved(new Settled(signers, line), Movement.NONE);
    }

    /**
     * One of the two people who decide an unknown payout without evidence. The first leaves an opinion; a second who says
     * the same ends it; one who says otherwise takes the first one's place.
     */
    public Step resolve(Opinion opinion, boolean setsRates) {
        if (!(state instanceof Unknown(Signers signers, Instant at, String reason, Heard heard, Opinion first))
                || opinion.outcome() == Outcome.PENDING) {
            return wrongState("resolved");
        }
        if (notFor(opinion.by(), signers, setsRates, "resolve") instanceof Step.Refused refused) {
            return refused;
        }
        if (first == null || first.outcome() != opinion.outcome()) {
            return unknown(signers, at, reason, heard, opinion);
        }
        if (first.by().equals(opinion.by())) {
            return new Step.Refused(Reason.NOT_THIS_PERSON, "the second opinion is another person's");
        }
        var cause = new Cause.TwoPeople(first, opinion);
        return opinion.outcome() == Outcome.PAID
                ? moved(new Settled(signers, cause), Movement.PAID)
                : moved(new Rejected(signers, cause), Movement.BACK);
    }

    /** Whether somebody is the worker, the proposer or the approver of it. */
    public boolean concerns(String person) {
        var signers = signers();
        return person.equals(subject)
                || signers != null && (person.equals(signers.proposer()) || person.equals(signers.approver()));
    }

    private @Nullable Signers signers() {
        return switch (state) {
            case Requested _, Withdrawn _ -> null;
            case Proposed(String by) -> new Signers(by, by);
            case Approved(Signers signers) -> signers;
            case Sent(Signers signers, Instant _, Heard _) -> signers;
            case Unknown(Signers signers, Instant _, String _, Heard _, Opinion _) -> signers;
            case Settled(Signers signers, Cause _) -> signers;
            case Rejected(Signers signers, Cause _) -> signers;
            case Returned(Signers signers, Cause _) -> signers;
        };
    }

    /** Nobody has two duties for one payout, and nobody who sets rates has any. */
    private @Nullable Step notFor(String person, @Nullable Signers signers, boolean setsRates, String what) {
        if (person.equals(subject)) {
            return new Step.Refused(Reason.NOT_THIS_PERSON, "it is not for its worker to " + what + " it");
        }
        if (setsRates) {
            return new Step.Refused(Reason.NOT_THIS_PERSON, "who sets rates does not " + what + " payouts");
        }
        if (signers != null && (person.equals(signers.proposer()) || person.equals(signers.approver()))) {
            return new Step.Refused(Reason.NOT_THIS_PERSON, "who proposed or approved it does not " + what + " it");
        }
        return null;
    }

    private Step.Moved moved(PayoutState next, Movement movement) {
        return new Step.Moved(
                new Payout(payoutId, workerId, subject, accountId, rail, amount, requestedAt, next, version + 1),
                movement);
    }

    private Step wrongState(String what) {
        return new Step.Refused(Reason.WRONG_STATE, "a payout that is " + state.name() + " cannot be " + what);
    }
}
