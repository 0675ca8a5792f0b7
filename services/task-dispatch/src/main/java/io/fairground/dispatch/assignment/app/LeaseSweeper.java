package io.fairground.dispatch.assignment.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for leases that ran out. */
@ApplicationScoped
class LeaseSweeper {

    private final ExpireLeases expireLeases;

    LeaseSweeper(ExpireLeases expireLeases) {
        this.expireLeases = expireLeases;
    }

    @Scheduled(every = "${fairground.dispatch.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var more = true;
        while (more) {
            more = expireLeases.expireBatch();
        }
    }
}
