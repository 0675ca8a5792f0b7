package io.fairground.payment.ledger.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals what waits, every second, in as many batches as it takes. */
@ApplicationScoped
class SealingSchedule {

    private final SealLedger sealLedger;

    SealingSchedule(SealLedger sealLedger) {
        this.sealLedger = sealLedger;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        int sealed;
        do {
            sealed = sealLedger.sealBatch();
        } while (sealed == SealLedger.BATCH_MAX);
    }
}
