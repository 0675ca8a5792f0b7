package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * A job's budget as it stands.
 *
 * @param ranDry what is due next is not there: the job rests until its vendor adds to the budget
 * @param released what went back at settlement; empty before
 * @param refusals why it was refused; empty otherwise
 */
public record Budget(
        UUID jobId,
        String tenant,
        State state,
        boolean ranDry,
        List<Money> reserved,
        List<Money> paid,
        List<Money> released,
        List<Refusal> refusals,
        long earningCount) {

    /** Where a budget stands. */
    public enum State {
        RESERVED,
        REFUSED,
        SETTLED
    }

    public Budget {
        reserved = List.copyOf(reserved);
        paid = List.copyOf(paid);
        released = List.copyOf(released);
        refusals = List.copyOf(refusals);
    }
}
