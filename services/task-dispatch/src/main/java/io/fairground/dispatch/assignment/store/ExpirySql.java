package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.HeldAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Ends leases that ran out, in any number of replicas at once: who writes the end first, announces it. */
@ApplicationScoped
class ExpirySql {

    private final Jdbi jdbi;
    private final AssignmentRows rows;

    ExpirySql(Jdbi jdbi, AssignmentRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    List<HeldAssignment> expire(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with swept as materialized (select swept_to from lease_sweep),
                        ran_out as (
                            select l.assignment_id from lease l, swept
                            where l.expires_at > swept.swept_to and l.expires_at <= :now
                                and not exists (select from lease_end e where e.assignment_id = l.assignment_id)
                            limit :limit
                        ), ended as (
                            insert into lease_end (assignment_id, kind, ended_at)
                            select assignment_id, 'EXPIRED', :now from ran_out order by assignment_id
                            on conflict do nothing
                            returning assignment_id)
                        select %s from ended join assignment a using (assignment_id)""".formatted(AssignmentRows.COLUMNS))
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list());
    }
}
