package io.fairground.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Remembers which consumer has applied which event. */
@ApplicationScoped
class AppliedEvents {

    private final Jdbi jdbi;
    private final Clock clock;

    AppliedEvents(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The insert itself decides, so two replicas that get the same event at once cannot both win. */
    @Transactional(TxType.MANDATORY)
    Set<UUID> firstDeliveries(String consumer, Collection<UUID> eventIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into inbox (consumer, event_id, applied_at)
                        select :consumer, id, :now from unnest(:ids) as id order by id
                        on conflict do nothing
                        returning event_id""")
                .bind("consumer", consumer)
                .bind("now", Timestamp.from(clock.instant()))
                .bindArray("ids", UUID.class, eventIds)
                .mapTo(UUID.class)
                .set());
    }
}
