package io.fairground.payment.payout;

import io.fairground.payment.rail.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a payout stands. From {@link Requested} to {@link Unknown} its money is in transit: neither the worker's to ask
 * for again, nor gone.
 */
public sealed interface PayoutState {

    /** What answers, tables and the glossary call it. */
    enum Name {
        REQUESTED,
        PROPOSED,
        APPROVED,
        SENT,
        UNKNOWN,
        SETTLED,
        REJECTED,
        RETURNED,
        WITHDRAWN
    }

    /** The worker asked for it. */
    record Requested() implements PayoutState {}

    /** @param by subject of who looked at it first */
    record Proposed(String by) implements PayoutState {}

    /** Two people agree; it goes to the rail next. */
    record Approved(Signers signers) implements PayoutState {}

    /**
     * The rail was asked.
     *
     * @param heard what messages of too little weight have said so far
     */
    record Sent(Signers signers, Instant at, Heard heard) implements PayoutState {}

    /**
     * Nobody knows whether it was paid. Only evidence or two people lead out of here, never time, and never a second
     * attempt.
     *
     * @param opinion what the first of two people says of it
     */
    record Unknown(
            Signers signers,
            Instant sentAt,
            String reason,
            Heard heard,
            @Nullable Opinion opinion) implements PayoutState {}

    /** The money left. */
    record Settled(Signers signers, Cause cause) implements PayoutState {}

    /** The money never left, and is the worker's again. */
    record Rejected(Signers signers, Cause cause) implements PayoutState {}

    /** The money left and came back, and is the worker's again. */
    record Returned(Signers signers, Cause cause) implements PayoutState {}

    /** Ended before it was sent. */
    record Withdrawn(String by) implements PayoutState {}

    /** Who proposed and who approved. */
    record Signers(String proposer, String approver) {}

    /** What one person says of an unknown payout. */
    record Opinion(String by, Evidence.Outcome outcome, String note) {}

    /** Why it ended so: evidence, or two people. */
    sealed interface Cause {
        record Shown(Evidence.Source source, String reference) implements Cause {}

        record TwoPeople(Opinion first, Opinion second) implements Cause {}
    }

    /** What was heard that does not decide. */
    enum Heard {
        NOTHING,
        YES,
        NO,
        /** Yes and no: only the book or two people can tell. */
        BOTH;

        Heard and(Evidence.Outcome outcome) {
            return switch (outcome) {
                case PENDING -> this;
                case PAID -> this == NOTHING || this == YES ? YES : BOTH;
                case NOT_PAID -> this == NOTHING || this == NO ? NO : BOTH;
            };
        }
    }

    default Name name() {
        return switch (this) {
            case Requested _ -> Name.REQUESTED;
            case Proposed _ -> Name.PROPOSED;
            case Approved _ -> Name.APPROVED;
            case Sent _ -> Name.SENT;
            case Unknown _ -> Name.UNKNOWN;
            case Settled _ -> Name.SETTLED;
            case Rejected _ -> Name.REJECTED;
            case Returned _ -> Name.RETURNED;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }
}
