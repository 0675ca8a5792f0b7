package io.fairground.payment.payout.app;

import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.PayoutState;
import io.fairground.payment.payout.PayoutState.Opinion;
import io.fairground.payment.payout.PayoutState.Signers;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.payout.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What people do with a payout; who did what already says who may do the next thing. Each is safe to repeat. */
@ApplicationScoped
public class DecidePayout {

    private final PayoutDesk desk;
    private final Payouts payouts;

    DecidePayout(PayoutDesk desk, Payouts payouts) {
        this.desk = desk;
        this.payouts = payouts;
    }

    /**
     * A person as her token names her.
     *
     * @param setsRates whether she is one of those who set floors and rates: they have no duty in payouts
     */
    public record Person(String subject, boolean setsRates) {}

    /** @return nothing when there is no such payout */
    @Transactional
    public Optional<Step> propose(UUID payoutId, Person by) {
        return once(
                payoutId,
                payout -> by.subject().equals(proposerOf(payout)),
                payout -> payout.propose(by.subject(), by.setsRates()),
                by,
                "proposed");
    }

    @Transactional
    public Optional<Step> approve(UUID payoutId, Person by) {
        return once(
                payoutId,
                payout -> payout.state() instanceof PayoutState.Approved(Signers signers)
                        && signers.approver().equals(by.subject()),
                payout -> payout.approve(by.subject(), by.setsRates()),
                by,
                "approved");
    }

    /** @param mayWithdraw whether the payout is hers to withdraw; if not, there is no such payout for her */
    @Transactional
    public Optional<Step> withdraw(UUID payoutId, Person by, Predicate<Payout> mayWithdraw) {
        if (payouts.find(payoutId).filter(mayWithdraw).isEmpty()) {
            return Optional.empty();
        }
        return once(
                payoutId,
                payout ->
                        payout.state() instanceof PayoutState.Withdrawn(String earlier) && earlier.equals(by.subject()),
                payout -> payout.withdraw(by.subject()),
                by,
                "withdrawn");
    }

    @Transactional
    public Optional<Step> resolve(UUID payoutId, Opinion opinion, boolean setsRates) {
        return once(
                payoutId,
                payout -> payout.state() instanceof PayoutState.Unknown unknown && opinion.equals(unknown.opinion()),
                payout -> payout.resolve(opinion, setsRates),
                new Person(opinion.by(), setsRates),
                opinion.note());
    }

    private static String proposerOf(Payout payout) {
        return switch (payout.state()) {
            case PayoutState.Proposed(String by) -> by;
            case PayoutState.Approved(Signers signers) -> signers.proposer();
            case PayoutState.Requested _,
                    PayoutState.Sent _,
                    PayoutState.Unknown _,
                    PayoutState.Settled _,
                    PayoutState.Rejected _,
                    PayoutState.Returned _,
                    PayoutState.Withdrawn _ -> "";
        };
    }

    private Optional<Step> once(
            UUID payoutId, Predicate<Payout> done, Function<Payout, Step> action, Person by, String why) {
        return payouts.lock(payoutId)
                .map(payout ->
                        done.test(payout) ? new Step.Unchanged() : desk.act(payoutId, action, by.subject(), why));
    }
}
