package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.app.desk.Announcements;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ends leases that ran out; safe in any number of replicas at once. */
@ApplicationScoped
class ExpireLeases {

    /** A lease may be committed so long after it was made, and no later: groups take milliseconds. */
    private static final Duration COMMIT_MAX = Duration.ofMinutes(1);

    private final Assignments assignments;
    private final Outbox outbox;
    private final Ids ids;
    private final AssignmentConfig config;

    ExpireLeases(Assignments assignments, Outbox outbox, Ids ids, AssignmentConfig config) {
        this.assignments = assignments;
        this.outbox = outbox;
        this.ids = ids;
        this.config = config;
    }

    @Transactional
    List<HeldAssignment> expireBatch(Instant now) {
        var expired = assignments.expire(now, config.expireBatch());
        outbox.appendAll(expired.stream()
                .map(held -> Announcements.expired(ids.next(), held.assignment(), now))
                .toList());
        return expired;
    }

    /** All that ran out until {@code now} have their end. */
    @Transactional
    void swept(Instant now) {
        assignments.swept(now.minus(COMMIT_MAX));
    }
}
