package io.fairground.payment.earning.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for pay that becomes due, or is due no more, because time has passed or money has come. */
@ApplicationScoped
class EarningSchedule {

    private final PayUndecided payUndecided;
    private final ReverseRefused reverseRefused;

    EarningSchedule(PayUndecided payUndecided, ReverseRefused reverseRefused) {
        this.payUndecided = payUndecided;
        this.reverseRefused = reverseRefused;
    }

    @Scheduled(every = "${fairground.pay.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int done;
        do {
            done = payUndecided.payBatch() + payUndecided.catchUp() + reverseRefused.reverseBatch();
        } while (done > 0);
    }
}
