package io.fairground.payment.rail;

import java.util.UUID;

/**
 * A rail that is asked payment by payment. Whoever adds one implements this; how a payout may go on from what it says is
 * decided elsewhere, once for all rails.
 */
public interface Rail {

    RailKind kind();

    /** What a rail said when it was asked to pay. */
    sealed interface Answer {
        /** It has the instruction, and will say later what became of it. */
        record Accepted(String railReference) implements Answer {}

        /** It says that it refuses, which is a hint like any other answer. */
        record Refused(String reason) implements Answer {}

        /** No answer, or one that says nothing: the payment may have been made. */
        record NoneKnown(String reason) implements Answer {}
    }

    /** What a rail says that became of a payment. */
    sealed interface Status {
        record Paid(String railReference) implements Status {}

        record NotPaid(String reason) implements Status {}

        record Pending() implements Status {}

        /** It does not know the payment now, which does not say that it never will. */
        record NotFound() implements Status {}

        record NoneKnown(String reason) implements Status {}
    }

    /** Called once for a payout. Never throws for what the rail or the net did: that is {@link Answer.NoneKnown}. */
    Answer send(Instruction instruction);

    Status status(UUID payoutId);
}
