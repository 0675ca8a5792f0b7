package io.fairground.payment.payout.app;

import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.gsma.GsmaRail;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Sends to the configured provider of mobile money, and asks it again. */
@ApplicationScoped
class MobileMoneySchedule {

    private final SendPayouts sendPayouts;
    private final Optional<Rail> rail;

    MobileMoneySchedule(SendPayouts sendPayouts, PayoutConfig config) {
        this.sendPayouts = sendPayouts;
        var provider = config.mobileMoney();
        this.rail = provider.url()
                .map(url -> new GsmaRail(URI.create(url), provider.apiKey().orElse(""), provider.timeout()));
    }

    @Scheduled(every = "${fairground.payout.mobile-money.send-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        rail.ifPresent(provider -> {
            boolean sent;
            do {
                sent = sendPayouts.sendNext(provider);
            } while (sent);
        });
    }

    @Scheduled(every = "${fairground.payout.mobile-money.ask-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        rail.ifPresent(sendPayouts::askAgain);
    }
}
