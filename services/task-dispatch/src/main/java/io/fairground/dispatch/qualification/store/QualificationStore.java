package io.fairground.dispatch.qualification.store;

import io.fairground.dispatch.qualification.QualificationEntry;
import io.fairground.dispatch.qualification.Qualifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table refuses every change to what is written. */
@ApplicationScoped
class QualificationStore implements Qualifications {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final String COLUMNS = """
            qualification_entry_id, worker_id, name, level, expires_at, reason, decided_by, job_id, recorded_at
            """;

    private final Jdbi jdbi;

    QualificationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean add(QualificationEntry entry) {
        return jdbi.withHandle(handle -> handle.createUpdate("insert into qualification_entry (" + COLUMNS + """
                        ) select :id, worker_id, :name, :level, cast(:expiresAt as timestamptz), :reason,
                            :decidedBy, cast(:jobId as uuid), :recordedAt
                        from worker where worker_id = :workerId on conflict do nothing""")
                        .bind("id", entry.entryId())
                        .bind("workerId", entry.workerId())
                        .bind("name", entry.name())
                        .bind("level", entry.level())
                        .bind("expiresAt", entry.expiresAt())
                        .bind("reason", entry.reason())
                        .bind("decidedBy", entry.decidedBy())
                        .bind("jobId", entry.jobId())
                        .bind("recordedAt", entry.recordedAt())
                        .execute()
                == 1);
    }

    @Override
    public Optional<QualificationEntry> find(UUID entryId) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                        from qualification_entry where qualification_entry_id = :id""")
                .bind("id", entryId)
                .map((row, context) -> entry(row))
                .findOne());
    }

    @Override
    public boolean isWorker(UUID workerId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from worker where worker_id = :workerId)")
                        .bind("workerId", workerId)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public List<QualificationEntry> latest(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct on (name) " + COLUMNS + """
                        from qualification_entry where worker_id = :workerId
                        order by name, qualification_entry_id desc""")
                .bind("workerId", workerId)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public Optional<QualificationEntry> latest(UUID workerId, String name) {
        return latest(workerId).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    @Override
    public boolean wasGrantedBy(UUID jobId, UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from qualification_entry
                            where worker_id = :workerId and job_id = :jobId)""")
                .bind("workerId", workerId)
                .bind("jobId", jobId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<QualificationEntry> history(UUID workerId, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                        from qualification_entry where worker_id = :workerId and qualification_entry_id < :after
                        order by qualification_entry_id desc limit :limit""")
                .bind("workerId", workerId)
                .bind("after", after == null ? AFTER_ALL : after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static QualificationEntry entry(ResultSet row) throws SQLException {
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return new QualificationEntry(
                row.getObject("qualification_entry_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getString("name"),
                row.getInt("level"),
                expiresAt == null ? null : expiresAt.toInstant(),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("job_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
