package io.fairground.payment.payout.app;

import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.payout.Movements;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.PayoutMinimum;
import io.fairground.payment.payout.PayoutPostings;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.payout.Unsettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Puts the domain of payouts together with its ports. */
@ApplicationScoped
class PayoutProducer {

    @Produces
    @Singleton
    Movements movements(Ledger ledger) {
        return (payout, movement) ->
                PayoutPostings.of(payout, movement).ifPresent(posting -> ledger.postAll(List.of(posting)));
    }

    @Produces
    @Singleton
    PayoutDesk payoutDesk(Payouts payouts, Movements movements, Clock clock) {
        return new PayoutDesk(payouts, movements, clock);
    }

    @Produces
    @Singleton
    PayoutMinimum payoutMinimum(PayoutConfig config) {
        return new PayoutMinimum(config.minimumFloorHours());
    }

    @Produces
    @Singleton
    Unsettled unsettled(PayoutConfig config) {
        return new Unsettled(config.absenceAfter());
    }
}
