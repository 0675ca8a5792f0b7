package io.fairground.payment.topup.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Lifts weeks that are over, and pays what is owed when the fund has money again. */
@ApplicationScoped
class TopUpSchedule {

    private final RunTopUps runTopUps;

    TopUpSchedule(RunTopUps runTopUps) {
        this.runTopUps = runTopUps;
    }

    @Scheduled(every = "${fairground.top-up.run-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        runTopUps.runDue();
    }
}
