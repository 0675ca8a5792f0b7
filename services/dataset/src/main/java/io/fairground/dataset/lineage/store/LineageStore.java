package io.fairground.dataset.lineage.store;

import io.fairground.dataset.labels.Pseudonyms;
import io.fairground.dataset.lineage.Lineages;
import io.fairground.dataset.lineage.TaskLineage;
import io.fairground.dataset.lineage.TaskLineage.Answer;
import io.fairground.dataset.lineage.TaskLineage.ReleasedRow;
import io.fairground.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LineageStore implements Lineages {

    private static final int RELEASES_MAX = 1000;
    private static final String ANSWERS = """
            select a.*, e.amount_minor, e.currency, e.transaction_id, s.outcome, s.decided_by, s.reason
            from label_answer a
            left join answer_assessment s using (assignment_id)
            left join answer_earning e using (assignment_id)
            """;

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    LineageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<TaskLineage> ofTask(UUID taskId, String tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.*, j.dataset_id, j.guideline_id, j.guideline_version, j.offers
                        from label l join job j using (job_id) where l.task_id = :task and j.tenant = :tenant""")
                .bind("task", taskId)
                .bind("tenant", tenant)
                .map((row, _) -> lineage(row, answers(taskId)))
                .findOne());
    }

    private TaskLineage lineage(ResultSet row, List<Answer> answers) throws SQLException {
        var taskId = row.getObject("task_id", UUID.class);
        return new TaskLineage(
                taskId,
                row.getObject("job_id", UUID.class),
                row.getObject("dataset_id", UUID.class),
                row.getString("item_key"),
                row.getString("label"),
                row.getString("method"),
                row.getInt("revision"),
                row.getObject("guideline_id", UUID.class),
                row.getInt("guideline_version"),
                List.of(),
                row.getString("offers"),
                answers,
                rows(taskId, answers));
    }

    private List<Answer> answers(UUID taskId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ANSWERS + "where a.task_id = :task order by a.submitted_at, a.assignment_id")
                .bind("task", taskId)
                .map((row, _) -> answer(row))
                .list());
    }

    private List<ReleasedRow> rows(UUID taskId, List<Answer> answers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select release_id, row_number, row_key from release_row
                        where row_key like :task or row_key = any(:answers)
                        order by release_id, row_number limit :limit""")
                .bind("task", taskId + "/%")
                .bind(
                        "answers",
                        answers.stream()
                                .map(answer -> answer.assignmentId().toString())
                                .toArray(String[]::new))
                .bind("limit", RELEASES_MAX)
                .map((row, _) -> new ReleasedRow(
                        row.getObject("release_id", UUID.class), row.getLong("row_number"), row.getString("row_key")))
                .list());
    }

    @Override
    public List<Answer> ofWorker(UUID datasetId, String tenant, String worker, Optional<UUID> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ANSWERS + """
                        join job j on j.job_id = a.job_id
                        where j.dataset_id = :dataset and j.tenant = :tenant and a.worker = :worker
                            and a.assignment_id > :after
                        order by a.assignment_id limit :limit""")
                .bind("dataset", datasetId)
                .bind("tenant", tenant)
                .bind("worker", worker)
                .bind("after", after.orElse(new UUID(0, 0)))
                .bind("limit", limit)
                .map((row, _) -> answer(row))
                .list());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("assignment_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("worker"),
                row.getString("region"),
                row.getString("level"),
                row.getString("choice"),
                row.getTimestamp("leased_at").toInstant(),
                row.getTimestamp("submitted_at").toInstant(),
                row.getLong("wall_millis"),
                row.getObject("active_millis", Long.class),
                row.getString("time_basis"),
                pay(row),
                row.getObject("transaction_id", UUID.class),
                row.getString("outcome"),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static @Nullable Money pay(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : new Money(row.getLong("amount_minor"), currency);
    }

    @Override
    public long unsettledJobs(UUID datasetId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from job j where j.dataset_id = :dataset and not exists (
                            select from job_milestone m where m.job_id = j.job_id and m.kind = 'SETTLED')""")
                .bind("dataset", datasetId)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void destroyNames(UUID datasetId) {
        var key = new byte[Pseudonyms.KEY_BYTES];
        random.nextBytes(key);
        jdbi.useHandle(handle ->
                handle.execute("update release_family set pseudonym_key = ? where dataset_id = ?", key, datasetId));
    }
}
