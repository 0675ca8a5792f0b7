package io.fairground.dataset.release.store;

import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReleaseStore implements Releases {

    private static final String SELECT = """
            select r.*, j.question_kind, j.question from release r join job j using (job_id)
            where r.tenant = :tenant and r.release_id\s""";

    private final Jdbi jdbi;

    ReleaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void addRows(UUID releaseId, long firstNumber, List<byte[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into release_row values (?, ?, ?)");
            for (int i = 0; i < rows.size(); i++) {
                batch.add(releaseId, firstNumber + i, rows.get(i));
            }
            batch.execute();
        });
    }

    @Override
    public void seal(Release release) {
        var job = release.job();
        jdbi.useHandle(handle -> handle.execute(
                "insert into release values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                release.id(),
                job.tenant(),
                job.id(),
                job.datasetId(),
                job.datasetVersion(),
                job.guidelineId(),
                job.guidelineVersion(),
                release.form().word(),
                release.rowCount(),
                release.labelCount(),
                release.answerCount(),
                release.tieCount(),
                release.byteCount(),
                release.rootHash(),
                Timestamp.from(release.cutAt())));
    }

    @Override
    public Optional<Release> find(UUID id, String tenant) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "= :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, _) -> release(row))
                .findOne());
    }

    @Override
    public List<Release> after(String tenant, Optional<UUID> id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "> :id order by r.release_id limit :limit")
                .bind("tenant", tenant)
                .bind("id", id.orElse(new UUID(0, 0)))
                .bind("limit", limit)
                .map((row, _) -> release(row))
                .list());
    }

    @Override
    public List<byte[]> rows(UUID id, long from, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select body from release_row
                        where release_id = :id and row_number >= :from and row_number < :to order by row_number""")
                .bind("id", id)
                .bind("from", from)
                .bind("to", from + limit)
                .map((row, _) -> row.getBytes("body"))
                .list());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("release_id", UUID.class),
                LabelStore.job(row),
                Form.named(row.getString("form")).orElseThrow(),
                row.getLong("row_count"),
                row.getLong("label_count"),
                row.getLong("answer_count"),
                row.getLong("tie_count"),
                row.getLong("byte_count"),
                row.getString("root_hash"),
                row.getTimestamp("cut_at").toInstant());
    }
}
