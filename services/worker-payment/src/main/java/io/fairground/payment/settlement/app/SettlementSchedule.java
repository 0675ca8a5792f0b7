package io.fairground.payment.settlement.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks every second for jobs that can be settled.
 *
 * <p>Looking from outside, instead of at the end of each accrual, is what makes it safe: two accruals that commit at the
 * same instant cannot see each other, so neither would know that it was the last.
 */
@ApplicationScoped
class SettlementSchedule {

    private final SettleJob settleJob;

    SettlementSchedule(SettleJob settleJob) {
        this.settleJob = settleJob;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        boolean settled;
        do {
            settled = settleJob.settleNext();
        } while (settled);
    }
}
