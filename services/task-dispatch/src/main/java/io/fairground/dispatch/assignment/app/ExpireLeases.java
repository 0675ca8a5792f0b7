package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes back leases that ran out; safe in any number of replicas at once. */
@ApplicationScoped
class ExpireLeases {

    private final Assignments assignments;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final AssignmentConfig config;

    ExpireLeases(Assignments assignments, Outbox outbox, Ids ids, Clock clock, AssignmentConfig config) {
        this.assignments = assignments;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** @return whether there may be more */
    @Transactional
    boolean expireBatch() {
        var now = clock.instant();
        var expired = assignments.expire(now, config.expireBatch());
        outbox.appendAll(expired.stream()
                .map(assignment -> Announcements.expired(ids.next(), assignment, now))
                .toList());
        return expired.size() == config.expireBatch();
    }
}
