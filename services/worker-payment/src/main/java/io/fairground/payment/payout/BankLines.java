package io.fairground.payment.payout;

import io.fairground.kernel.Money;
import io.fairground.payment.rail.Evidence;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of the bank's book, as they were brought. Joins the transaction of its caller. */
public interface BankLines {

    /** Of the same line again, the first stays. @param payoutId null when it is none of ours */
    void add(
            String reference,
            String endToEndId,
            @Nullable UUID payoutId,
            Evidence.Outcome outcome,
            Money amount,
            String by);
}
