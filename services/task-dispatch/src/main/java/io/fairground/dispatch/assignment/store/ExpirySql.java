package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.HeldAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Ends leases that ran out, in any number of replicas at once: who writes the end first, announces it. */
@ApplicationScoped
class ExpirySql {

    /**
     * Shared by who writes heartbeats, taken alone by who ends leases: so an end is written only where no heartbeat is on its
     * way, and a heartbeat only where no end is.
     */
    static final long SWEEP_LOCK = 0x5745_4550_4c45_4153L;

    private static final String EXPIRE = """
            with swept as materialized (select swept_to from lease_sweep),
            ran_out as (
                select over.assignment_id from (
                    select l.assignment_id from lease l, swept where l.expires_at > swept.swept_to and l.expires_at <= :now
                    union
                    select b.assignment_id from lease_beat b, swept where b.expires_at > swept.swept_to and b.expires_at <= :now
                ) over
                where not exists (select from lease_end e where e.assignment_id = over.assignment_id)
                    and not exists (
                        select from lease_beat b where b.assignment_id = over.assignment_id and b.expires_at > :now)
                limit :limit
            ), ended as (
                insert into lease_end (assignment_id, kind, ended_at)
                select assignment_id, 'EXPIRED', :now from ran_out order by assignment_id
                on conflict do nothing
                returning assignment_id)
            select %s from ended join assignment_now a using (assignment_id)""".formatted(AssignmentRows.COLUMNS);

    private final Jdbi jdbi;
    private final AssignmentRows rows;

    ExpirySql(Jdbi jdbi, AssignmentRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    List<HeldAssignment> expire(Instant now, int limit) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                    .bind("key", SWEEP_LOCK)
                    .mapTo(String.class)
                    .one();
            return handle.createQuery(EXPIRE)
                    .bind("now", now)
                    .bind("limit", limit)
                    .map((row, context) -> rows.read(row))
                    .list();
        });
    }
}
