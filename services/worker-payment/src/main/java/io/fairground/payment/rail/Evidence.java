package io.fairground.payment.rail;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that says what became of a payment.
 *
 * @param reference of the message it came in, so that the same message has one effect
 * @param amount what was moved, where the source says it
 */
public record Evidence(
        UUID payoutId,
        Source source,
        Outcome outcome,
        String reference,
        @Nullable Money amount,
        Instant at) {

    /** Where it comes from, weakest first. */
    public enum Source {
        /** What the rail answered while it was asked to pay. */
        ANSWER(Weight.HINT),
        /** What the rail called back. */
        CALLBACK(Weight.HINT),
        /** What the rail answered when it was asked for the state. */
        STATUS_QUERY(Weight.RECORD),
        /** A bank's formal report on what it was told to do ({@code pain.002}). */
        STATUS_REPORT(Weight.BOOK),
        /** A line of the bank's or the rail's own book ({@code camt.054}, a wallet's statement). */
        STATEMENT(Weight.BOOK);

        private final Weight weight;

        Source(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    /** How much it proves. */
    public enum Weight {
        /** May be late, repeated, forged or wrong: a reason to ask, no more. */
        HINT,
        /** Enough to believe that money has left; never enough to pay again. */
        RECORD,
        /** What the money itself did. */
        BOOK
    }

    /** What it says. */
    public enum Outcome {
        PAID,
        NOT_PAID,
        /** Not decided there either. */
        PENDING
    }
}
