package io.fairground.payment.audit.store;

import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.kernel.Region;
import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Facts;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Facts of the audit in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiFacts implements Facts {

    /** Names the lock among all locks of this database: "audit". */
    private static final long LOCK = 0x6175646974L;

    private final Jdbi jdbi;

    JdbiFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void lock() {
        jdbi.useHandle(handle -> handle.createQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Map<UUID, Version> latest(Collection<UUID> assignmentIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select f.* from unnest(:ids) as wanted (id) cross join lateral (
                            select * from audit_fact where assignment_id = wanted.id order by revision desc limit 1) f""")
                .bind("ids", Column.of("uuid", assignmentIds, id -> id))
                .map((row, context) -> FactRows.version(row))
                .stream()
                .collect(Collectors.toMap(version -> version.fact().assignmentId(), Function.identity())));
    }

    @Override
    public void add(Collection<Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        var names = FactColumn.ALL.stream().map(FactColumn::name).collect(Collectors.joining(", "));
        var arrays = FactColumn.ALL.stream().map(column -> ":" + column.name()).collect(Collectors.joining(", "));
        var cells = FactColumn.ALL.stream()
                .map(column -> column.name().equals("causes") ? "causes::uuid[]" : column.name())
                .collect(Collectors.joining(", "));
        jdbi.useHandle(handle -> {
            var insert = handle.createUpdate("insert into audit_fact (%s) select %s from unnest(%s) as new (%s)"
                    .formatted(names, cells, arrays, names));
            FactColumn.ALL.forEach(
                    column -> insert.bind(column.name(), Column.of(column.type(), versions, column.cell())));
            insert.execute();
        });
    }

    @Override
    public void apply(SortedMap<Cell, long[]> changes) {
        if (!changes.isEmpty()) {
            jdbi.useHandle(handle -> {
                for (var table : SumTable.values()) {
                    table.add(handle, changes);
                }
            });
        }
    }

    @Override
    public void addJob(JobSubmitted job) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_job (job_id, tenant, question_kind, title)
                        values (:id, :tenant, :kind, :title) on conflict do nothing""")
                .bind("id", job.jobId())
                .bind("tenant", job.tenant())
                .bind("kind", job.questionKind().name())
                .bind("title", job.title())
                .execute());
    }

    @Override
    public void addResidence(Residence residence) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_residence as held (worker_id, valid_from, region, stated_at, stated_by)
                        values (:worker, :from, :region, :at, :by)
                        on conflict (worker_id, valid_from) do update set
                            region = excluded.region, stated_at = excluded.stated_at, stated_by = excluded.stated_by
                        where (held.stated_at, held.stated_by) < (excluded.stated_at, excluded.stated_by)""")
                .bind("worker", residence.workerId())
                .bind("from", Timestamp.from(residence.validFrom()))
                .bind("region", residence.region().code())
                .bind("at", Timestamp.from(residence.stamp().at()))
                .bind("by", residence.stamp().eventId())
                .execute());
    }

    @Override
    public Optional<Region> regionOf(UUID workerId, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select region from audit_residence where worker_id = :worker and valid_from <= :at
                        order by valid_from desc limit 1""")
                .bind("worker", workerId)
                .bind("at", Timestamp.from(at))
                .mapTo(String.class)
                .findOne()
                .map(Region::of));
    }

    @Override
    public List<UUID> unfinishedOf(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct assignment_id from audit_fact
                        where worker_id = :worker and ended_at is not null and ending <> 'SUBMITTED'""")
                .bind("worker", workerId)
                .mapTo(UUID.class)
                .list());
    }
}
