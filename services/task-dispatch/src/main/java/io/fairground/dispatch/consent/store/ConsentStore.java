package io.fairground.dispatch.consent.store;

import io.fairground.dispatch.consent.Consent;
import io.fairground.dispatch.consent.Consents;
import io.fairground.dispatch.eligibility.SensitivityClass;
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
class ConsentStore implements Consents {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final String COLUMNS = "consent_entry_id, worker_id, kind, given, recorded_at ";

    private final Jdbi jdbi;

    ConsentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Consent consent) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into consent_entry (" + COLUMNS + """
                        ) values (:id, :workerId, :kind, :given, :recordedAt)""")
                .bind("id", consent.consentId())
                .bind("workerId", consent.workerId())
                .bind("kind", consent.kind().name())
                .bind("given", consent.given())
                .bind("recordedAt", consent.recordedAt())
                .execute());
    }

    @Override
    public Optional<Consent> latest(UUID workerId, SensitivityClass kind) {
        return latest(workerId).stream().filter(said -> said.kind() == kind).findFirst();
    }

    @Override
    public List<Consent> latest(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct on (kind) " + COLUMNS + """
                        from consent_entry where worker_id = :workerId order by kind, consent_entry_id desc""")
                .bind("workerId", workerId)
                .map((row, context) -> consent(row))
                .list());
    }

    @Override
    public List<Consent> history(UUID workerId, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                        from consent_entry where worker_id = :workerId and consent_entry_id < :after
                        order by consent_entry_id desc limit :limit""")
                .bind("workerId", workerId)
                .bind("after", after == null ? AFTER_ALL : after)
                .bind("limit", limit)
                .map((row, context) -> consent(row))
                .list());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("consent_entry_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                SensitivityClass.valueOf(row.getString("kind")),
                row.getBoolean("given"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
