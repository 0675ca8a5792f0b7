package io.fairground.payment.payout.app;

import io.fairground.payment.payout.PayoutList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A person has looked at a contradiction, and says what it was. It moves no money; a month waits for it. */
@ApplicationScoped
public class CloseFinding {

    private final PayoutList payouts;

    CloseFinding(PayoutList payouts) {
        this.payouts = payouts;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Closed(PayoutList.Finding finding) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Another person has closed it. */
        record ClosedByAnother() implements Outcome {}

        /** She proposed or approved the payout it is about. */
        record OwnPayout() implements Outcome {}
    }

    /** Closed twice by the same person it is closed once, with her first note. */
    @Transactional
    public Outcome close(UUID findingId, String by, String note) {
        var found = payouts.finding(findingId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var payoutId = found.get().payoutId();
        if (payoutId != null && payouts.hadPart(payoutId, by)) {
            return new Outcome.OwnPayout();
        }
        payouts.closeFinding(findingId, by, note);
        var closed = payouts.finding(findingId).orElseThrow();
        return by.equals(closed.closedBy()) ? new Outcome.Closed(closed) : new Outcome.ClosedByAnother();
    }
}
