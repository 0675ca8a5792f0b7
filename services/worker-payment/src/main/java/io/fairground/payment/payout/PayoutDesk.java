package io.fairground.payment.payout;

import io.fairground.payment.payout.PayoutState.Opinion;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.RailKind;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes payouts from step to step: lock, decide, keep, and move the money, in one transaction of the caller's. */
public final class PayoutDesk {

    private static final String RAIL = "rail";

    private final Payouts payouts;
    private final Movements movements;
    private final Clock clock;

    public PayoutDesk(Payouts payouts, Movements movements, Clock clock) {
        this.payouts = payouts;
        this.movements = movements;
        this.clock = clock;
    }

    /**
     * Marks the next approved payout as sent. The transaction must be committed before the rail is asked: whatever
     * crashes afterwards, it is never asked again.
     */
    public Optional<Payout> startNext(RailKind rail) {
        return payouts.lockNextApproved(rail).map(payout -> {
            var step = payout.send(clock.instant());
            keep(payout, step, RAIL, "handed to the rail");
            return step instanceof Step.Moved(Payout sent, Step.Movement _) ? sent : payout;
        });
    }

    /** What the rail said when it was asked to pay. */
    public Step answered(UUID payoutId, Rail.Answer answer) {
        return act(payoutId, payout -> payout.answered(answer), RAIL, answer.toString());
    }

    /** Evidence of a payout nobody knows is a finding: money may have moved. */
    public Step hear(Evidence evidence) {
        var why = evidence.outcome() + " by " + evidence.source() + " " + evidence.reference();
        return act(evidence.payoutId(), payout -> payout.hear(evidence), RAIL, why);
    }

    public Step resolve(UUID payoutId, Opinion opinion, boolean setsRates) {
        return act(payoutId, payout -> payout.resolve(opinion, setsRates), opinion.by(), opinion.note());
    }

    /** @param by subject of who does it */
    public Step act(UUID payoutId, Function<Payout, Step> action, String by, String why) {
        var found = payouts.lock(payoutId);
        if (found.isEmpty()) {
            var finding = new Step.Finding("there is no payout " + payoutId + ": " + why);
            payouts.addFinding(null, finding.detail());
            return finding;
        }
        var step = action.apply(found.get());
        keep(found.get(), step, by, why);
        return step;
    }

    private void keep(Payout before, Step step, String by, String why) {
        switch (step) {
            case Step.Moved(Payout after, Step.Movement movement) -> {
                payouts.replace(after, by, why);
                movements.post(after, movement);
            }
            case Step.Finding(String detail) -> payouts.addFinding(before.payoutId(), detail + " (" + why + ")");
            case Step.Unchanged _, Step.Refused _ -> {}
        }
    }
}
