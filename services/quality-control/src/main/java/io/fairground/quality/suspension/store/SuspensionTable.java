package io.fairground.quality.suspension.store;

import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.oversight.Reviewer;
import io.fairground.quality.suspension.Scope;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.Suspensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SuspensionTable implements Suspensions {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Jdbi jdbi;

    SuspensionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Suspension suspension) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into suspension (suspension_id, worker_id, scope, tenant, job_id, explanation, evidence,
                                                decided_by, suspended_at, ends_at)
                        values (:id, :workerId, :scope, :tenant, cast(:jobId as uuid), :explanation, :evidence, :decidedBy,
                                :suspendedAt, :endsAt)""")
                .bind("id", suspension.suspensionId())
                .bind("workerId", suspension.workerId())
                .bind("scope", suspension.scope().kind().name())
                .bind("tenant", suspension.scope() instanceof Scope.OfVendor(String tenant) ? tenant : null)
                .bind("jobId", suspension.scope() instanceof Scope.OfJob(UUID jobId) ? jobId : null)
                .bind("explanation", suspension.grounds().explanation())
                .bindArray("evidence", String.class, suspension.grounds().evidence())
                .bind("decidedBy", suspension.decidedBy())
                .bind("suspendedAt", Timestamp.from(suspension.suspendedAt()))
                .bind("endsAt", Timestamp.from(suspension.endsAt()))
                .execute());
    }

    @Override
    public Optional<Suspension> find(UUID suspensionId) {
        return find(suspensionId, "");
    }

    @Override
    public Optional<Suspension> lock(UUID suspensionId) {
        return find(suspensionId, " for update");
    }

    private Optional<Suspension> find(UUID suspensionId, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from suspension where suspension_id = :id" + lock)
                .bind("id", suspensionId)
                .map((row, context) -> suspension(row))
                .findOne());
    }

    /** Only its end changes. */
    @Override
    public void save(Suspension suspension) {
        var lift = Objects.requireNonNull(suspension.lift());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update suspension set lifted_by = :by, lifted_at = :at, lifted_because = :because
                        where suspension_id = :id""")
                .bind("id", suspension.suspensionId())
                .bind("by", lift.by())
                .bind("at", Timestamp.from(lift.at()))
                .bind("because", lift.because())
                .execute());
    }

    @Override
    public List<Suspension> ofWorker(UUID workerId, Optional<UUID> before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from suspension where worker_id = :workerId and suspension_id < :before
                        order by suspension_id desc limit :limit""")
                .bind("workerId", workerId)
                .bind("before", before.orElse(AFTER_ALL))
                .bind("limit", limit)
                .map((row, context) -> suspension(row))
                .list());
    }

    @Override
    public List<Suspension> active(Reviewer reviewer, Instant now, Optional<UUID> before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from suspension
                        where lifted_at is null and ends_at > :now and coalesce(worker_id <> cast(:ownId as uuid), true)
                          and suspension_id < :before
                        order by suspension_id desc limit :limit""")
                .bind("ownId", reviewer.workerId())
                .bind("now", Timestamp.from(now))
                .bind("before", before.orElse(AFTER_ALL))
                .bind("limit", limit)
                .map((row, context) -> suspension(row))
                .list());
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(
                row.getObject("suspension_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                scope(row),
                new Grounds(row.getString("explanation"), List.of((String[])
                        row.getArray("evidence").getArray())),
                row.getString("decided_by"),
                instant(row, "suspended_at"),
                instant(row, "ends_at"),
                lift(row));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var scope = row.getString("scope");
        return switch (scope) {
            case "JOB" -> new Scope.OfJob(row.getObject("job_id", UUID.class));
            case "VENDOR" -> new Scope.OfVendor(row.getString("tenant"));
            case "PLATFORM" -> new Scope.Everywhere();
            default -> throw new IllegalStateException("a suspension is stored with the scope " + scope);
        };
    }

    private static Suspension.@Nullable Lift lift(ResultSet row) throws SQLException {
        return row.getObject("lifted_at") == null
                ? null
                : new Suspension.Lift(
                        row.getString("lifted_by"), instant(row, "lifted_at"), row.getString("lifted_because"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
