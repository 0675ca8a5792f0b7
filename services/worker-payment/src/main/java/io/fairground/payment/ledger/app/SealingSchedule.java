package io.fairground.payment.ledger.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals what waits, every second, in as many batches as it takes; and announces yesterday's head. */
@ApplicationScoped
class SealingSchedule {

    private final SealLedger sealLedger;
    private final AnnounceHead announceHead;

    SealingSchedule(SealLedger sealLedger, AnnounceHead announceHead) {
        this.sealLedger = sealLedger;
        this.announceHead = announceHead;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        int sealed;
        do {
            sealed = sealLedger.sealBatch();
        } while (sealed == SealLedger.BATCH_MAX);
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        announceHead.announceYesterday();
    }
}
