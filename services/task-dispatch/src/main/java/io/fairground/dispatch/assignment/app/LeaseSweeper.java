package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Looks for leases that ran out, and sees to it that the book knows of them. */
@ApplicationScoped
class LeaseSweeper {

    private final ExpireLeases expireLeases;
    private final Counter counter;
    private final Clock clock;

    LeaseSweeper(ExpireLeases expireLeases, Counter counter, Clock clock) {
        this.expireLeases = expireLeases;
        this.counter = counter;
        this.clock = clock;
    }

    @Scheduled(every = "${fairground.dispatch.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var now = clock.instant();
        List<HeldAssignment> expired;
        do {
            expired = expireLeases.expireBatch(now);
            expired.forEach(held -> counter.book().end(held, EndKind.EXPIRED));
        } while (!expired.isEmpty());
        expireLeases.swept(now);
        counter.reconcile();
    }
}
