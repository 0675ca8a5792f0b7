package io.fairground.payment.payout.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.payout.PayoutList;
import io.fairground.payment.payout.PayoutState;
import io.fairground.payment.rail.RailKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payout.
 *
 * @param mask of the account it goes to
 * @param reason of an unknown one: what is not known
 */
public record PayoutView(
        UUID payoutId,
        UUID workerId,
        RailKind rail,
        String mask,
        Money amount,
        PayoutState.Name state,
        Instant requestedAt,
        @Nullable String reason,
        int version) {

    static PayoutView of(PayoutList.Row row) {
        var payout = row.payout();
        return new PayoutView(
                payout.payoutId(),
                payout.workerId(),
                payout.rail(),
                row.mask(),
                payout.amount(),
                payout.state().name(),
                payout.requestedAt(),
                payout.state() instanceof PayoutState.Unknown unknown ? unknown.reason() : null,
                payout.version());
    }
}
