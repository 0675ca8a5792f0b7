package io.fairground.dataset.release.store;

import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.ReleaseLine;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.StoredRow;
import io.fairground.dataset.release.manifest.Difference;
import io.fairground.dataset.release.manifest.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReleaseStore implements Releases {

    private static final String SELECT = """
            select r.*, j.question_kind, j.question from release r join job j using (job_id)
            where r.tenant = :tenant and r.release_id\s""";
    private static final int FETCHED_KEYS = 1000;

    private final Jdbi jdbi;

    ReleaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void lockLine(UUID jobId) {
        jdbi.useHandle(handle -> handle.createQuery("select job_id from job where job_id = :job for update")
                .bind("job", jobId)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public Optional<ReleaseLine> latest(UUID jobId, Form form) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select release_id, number, version from release_line where job_id = :job and form = :form
                        order by number desc limit 1""")
                .bind("job", jobId)
                .bind("form", form.word())
                .map((row, _) -> new ReleaseLine(
                        row.getObject("release_id", UUID.class),
                        row.getInt("number"),
                        Version.parse(row.getString("version"))))
                .findOne());
    }

    @Override
    public void addRows(UUID releaseId, long firstNumber, List<StoredRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into release_row values (?, ?, ?, ?, ?)");
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                batch.add(releaseId, firstNumber + i, row.body(), row.key(), row.split());
            }
            batch.execute();
        });
    }

    @Override
    public void addFile(UUID releaseId, String path, byte[] body) {
        jdbi.useHandle(handle -> handle.execute("insert into release_file values (?, ?, ?)", releaseId, path, body));
    }

    @Override
    public void seal(Release release, ReleaseLine line, @Nullable UUID parentId) {
        var job = release.job();
        jdbi.useHandle(handle -> {
            handle.execute(
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
                    Timestamp.from(release.cutAt()));
            handle.execute(
                    "insert into release_line values (?, ?, ?, ?, ?, ?)",
                    release.id(),
                    job.id(),
                    release.form().word(),
                    line.number(),
                    line.version().toString(),
                    parentId);
        });
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

    @Override
    public List<NumberedRow> rows(UUID id, int split, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select row_number, body from release_row
                        where release_id = :id and split = :split and row_number > :after
                        order by row_number limit :limit""")
                .bind("id", id)
                .bind("split", split)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new NumberedRow(row.getLong("row_number"), row.getBytes("body")))
                .list());
    }

    @Override
    public Optional<byte[]> file(UUID id, String path) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select body from release_file where release_id = :id and path = :path")
                        .bind("id", id)
                        .bind("path", path)
                        .map((row, _) -> row.getBytes("body"))
                        .findOne());
    }

    @Override
    public Difference difference(UUID id, UUID parentId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where p.row_key is null) as added,
                               count(*) filter (where n.body <> p.body) as changed,
                               count(*) filter (where n.row_key is null) as removed
                        from (select row_key, body from release_row where release_id = :id) n
                        full join (select row_key, body from release_row where release_id = :parent) p using (row_key)""")
                .bind("id", id)
                .bind("parent", parentId)
                .map((row, _) -> new Difference(row.getLong("added"), row.getLong("changed"), row.getLong("removed")))
                .one());
    }

    /** In a transaction, or the cursor would fetch everything at once. */
    @Override
    public void visitRemoved(UUID id, UUID parentId, Consumer<String> visitor) {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        select row_key from release_row where release_id = :parent
                        except select row_key from release_row where release_id = :id
                        order by row_key""")
                .bind("id", id)
                .bind("parent", parentId)
                .setFetchSize(FETCHED_KEYS)
                .mapTo(String.class)
                .useStream(keys -> keys.forEach(visitor)));
    }

    @Override
    public Optional<UUID> parent(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select parent_id from release_line where release_id = :id and parent_id is not null")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
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
