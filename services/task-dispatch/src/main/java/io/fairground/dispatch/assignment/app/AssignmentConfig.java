package io.fairground.dispatch.assignment.app;

import io.smallrye.config.ConfigMapping;

/** Limits on leases. {@code fairground.dispatch.expire-every} is read by the scheduler itself. */
@ConfigMapping(prefix = "fairground.dispatch.leases")
interface AssignmentConfig {

    /** How many tasks one worker may hold at a time. */
    int perWorker();

    /** Expired leases taken back in one transaction. */
    int expireBatch();

    /** Desks that write leases and answers: while one waits for the disk, another one prepares the next group. */
    int desks();
}
