package io.fairground.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Spares the relay its wait when there is something to publish. */
@ApplicationScoped
class RelayWaker {

    private static final Object REGISTERED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore work = new Semaphore(0);

    RelayWaker(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Once a transaction, however many events it writes. */
    void wakeAfterCommit() {
        if (transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, REGISTERED);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    /** At once. */
    void wake() {
        work.release();
    }

    /** Waits for a commit here; another replica's commit is found when the time is up. */
    void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }
}
