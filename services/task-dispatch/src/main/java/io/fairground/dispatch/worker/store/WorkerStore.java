package io.fairground.dispatch.worker.store;

import io.fairground.dispatch.worker.Worker;
import io.fairground.dispatch.worker.Workers;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Workers in plain SQL: each request of a worker reads one row here. */
@ApplicationScoped
class WorkerStore implements Workers {

    private static final String SELECT =
            "select worker_id, subject, region, level, languages, registered_at from worker";

    private final Jdbi jdbi;

    WorkerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Worker> find(String subject) {
        return select(SELECT + " where subject = :subject", subject);
    }

    @Override
    public Optional<Worker> lock(String subject) {
        return select(SELECT + " where subject = :subject for update", subject);
    }

    @Override
    public boolean add(Worker worker, UUID regionEntryId) {
        return jdbi.withHandle(handle -> {
            var added = handle.createUpdate("""
                            insert into worker (worker_id, subject, region, level, languages, registered_at)
                            values (:workerId, :subject, :region, :level, :languages, :registeredAt)
                            on conflict (subject) do nothing""")
                    .bind("workerId", worker.workerId())
                    .bind("subject", worker.subject())
                    .bind("region", worker.region().code())
                    .bind("level", worker.level().name())
                    .bindArray("languages", String.class, languages(worker))
                    .bind("registeredAt", worker.registeredAt())
                    .execute();
            if (added == 1) {
                addRegion(worker, regionEntryId, worker.registeredAt(), worker.registeredAt());
            }
            return added == 1;
        });
    }

    @Override
    public void updateLanguages(Worker worker) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update worker set languages = :languages where worker_id = :workerId")
                        .bindArray("languages", String.class, languages(worker))
                        .bind("workerId", worker.workerId())
                        .execute());
    }

    @Override
    public void moveTo(Worker worker, UUID regionEntryId, Instant validFrom, Instant recordedAt) {
        jdbi.useHandle(handle -> handle.createUpdate("update worker set region = :region where worker_id = :workerId")
                .bind("region", worker.region().code())
                .bind("workerId", worker.workerId())
                .execute());
        addRegion(worker, regionEntryId, validFrom, recordedAt);
    }

    private void addRegion(Worker worker, UUID regionEntryId, Instant validFrom, Instant recordedAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into worker_region (worker_region_id, worker_id, region, valid_from, recorded_at)
                        values (:id, :workerId, :region, :validFrom, :recordedAt)""")
                .bind("id", regionEntryId)
                .bind("workerId", worker.workerId())
                .bind("region", worker.region().code())
                .bind("validFrom", validFrom)
                .bind("recordedAt", recordedAt)
                .execute());
    }

    private Optional<Worker> select(String sql, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("subject", subject)
                .map((row, context) -> worker(row))
                .findOne());
    }

    private static Worker worker(ResultSet row) throws SQLException {
        return new Worker(
                row.getObject("worker_id", UUID.class),
                row.getString("subject"),
                Region.of(row.getString("region")),
                Level.valueOf(row.getString("level")),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(LanguageTag::of)
                        .toList(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> languages(Worker worker) {
        return worker.languages().stream().map(LanguageTag::tag).toList();
    }
}
