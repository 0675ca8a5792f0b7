package io.fairground.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Forgets applied events that Kafka can no longer deliver again. */
@ApplicationScoped
class InboxCleaner {

    private final Jdbi jdbi;
    private final Clock clock;
    private final InboxConfig config;

    InboxCleaner(Jdbi jdbi, Clock clock, InboxConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOld() {
        var before = Timestamp.from(clock.instant().minus(config.retention()));
        jdbi.useHandle(handle -> handle.execute("delete from inbox where applied_at < ?", before));
    }
}
