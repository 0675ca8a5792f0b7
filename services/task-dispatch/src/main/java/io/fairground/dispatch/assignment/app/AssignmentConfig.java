package io.fairground.dispatch.assignment.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits on leases. {@code fairground.dispatch.expire-every} is read by the scheduler itself. */
@ConfigMapping(prefix = "fairground.dispatch.leases")
interface AssignmentConfig {

    /** How many tasks one worker may hold at a time. */
    int perWorker();

    /** A lease that its worker keeps alive lasts no longer than so many leases of its job. */
    int lengthsMax();

    /** How long after the end of her lease a worker may still answer. */
    Duration lateMax();

    /** The most that counts as active time between two signs of work: pay.md 2.2. */
    Duration idleCut();

    /** Expired leases taken back in one transaction. */
    int expireBatch();

    /** Desks that write leases and answers: while one waits for the disk, another one prepares the next group. */
    int desks();
}
