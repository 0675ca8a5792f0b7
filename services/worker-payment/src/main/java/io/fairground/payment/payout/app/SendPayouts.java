package io.fairground.payment.payout.app;

import io.fairground.payment.beneficiary.PayoutAccounts;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.PayoutState.Name;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.payout.Unsettled;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.Rail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Hands approved payouts to a rail that is asked payment by payment, and asks it what became of them.
 *
 * <p>Three transactions, with the rail between them: marked as sent and committed; asked, once, whatever crashes; and
 * what it said.
 */
@ApplicationScoped
public class SendPayouts {

    private static final int ASKED_AT_ONCE = 200;
    private static final List<Name> OPEN = List.of(Name.SENT, Name.UNKNOWN);

    private final PayoutDesk desk;
    private final Payouts payouts;
    private final PayoutAccounts accounts;
    private final Unsettled unsettled;
    private final Clock clock;

    SendPayouts(PayoutDesk desk, Payouts payouts, PayoutAccounts accounts, Unsettled unsettled, Clock clock) {
        this.desk = desk;
        this.payouts = payouts;
        this.accounts = accounts;
        this.unsettled = unsettled;
        this.clock = clock;
    }

    /** @return false when nothing waits */
    public boolean sendNext(Rail rail) {
        var instruction = QuarkusTransaction.requiringNew()
                .call(() -> desk.startNext(rail.kind()).map(this::instruction));
        instruction.ifPresent(payment -> {
            var answer = rail.send(payment);
            QuarkusTransaction.requiringNew().call(() -> desk.answered(payment.payoutId(), answer));
        });
        return instruction.isPresent();
    }

    private Instruction instruction(Payout payout) {
        var account = accounts.open(payout.accountId()).orElseThrow();
        return new Instruction(payout.payoutId(), payout.amount(), account.beneficiary());
    }

    /** Asks about the oldest that are open. */
    public void askAgain(Rail rail) {
        var open = QuarkusTransaction.requiringNew().call(() -> payouts.inStates(rail.kind(), OPEN, ASKED_AT_ONCE));
        for (var payout : open) {
            var status = rail.status(payout.payoutId());
            var evidence = unsettled.evidence(payout, status, clock.instant());
            evidence.ifPresent(heard -> QuarkusTransaction.requiringNew().call(() -> desk.hear(heard)));
            if (status instanceof Rail.Status.NotFound) {
                var answer = new Rail.Answer.NoneKnown("the rail does not know it");
                QuarkusTransaction.requiringNew().call(() -> desk.answered(payout.payoutId(), answer));
            }
        }
    }
}
