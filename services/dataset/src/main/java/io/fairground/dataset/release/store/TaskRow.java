package io.fairground.dataset.release.store;

import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Score;
import io.fairground.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label beside one of its answers.
 *
 * @param task without its answers
 * @param answer null for a label without any
 */
record TaskRow(LabeledTask task, @Nullable GivenAnswer answer) {

    static TaskRow of(ResultSet row) throws SQLException {
        return new TaskRow(task(row), answer(row));
    }

    private static LabeledTask task(ResultSet row) throws SQLException {
        return new LabeledTask(
                row.getObject("task_id", UUID.class),
                row.getString("item_key"),
                row.getString("payload"),
                row.getString("label"),
                row.getString("task_answer"),
                row.getDouble("confidence"),
                row.getString("distribution"),
                row.getString("method"),
                row.getInt("revision"),
                row.getTimestamp("resolved_at").toInstant(),
                row.getInt("answer_count"),
                score(row, "a_"),
                score(row, "b_"),
                List.of());
    }

    private static @Nullable GivenAnswer answer(ResultSet row) throws SQLException {
        var assignmentId = row.getObject("assignment_id", UUID.class);
        if (assignmentId == null) {
            return null;
        }
        return new GivenAnswer(
                assignmentId,
                row.getString("worker"),
                row.getString("region"),
                row.getString("level"),
                row.getString("answer"),
                row.getString("choice"),
                row.getTimestamp("leased_at").toInstant(),
                row.getTimestamp("submitted_at").toInstant(),
                row.getLong("wall_millis"),
                row.getObject("active_millis", Long.class),
                row.getString("time_basis"),
                pay(row),
                row.getString("outcome"),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static @Nullable Score score(ResultSet row, String side) throws SQLException {
        var score = row.getObject(side + "score", Double.class);
        return score == null
                ? null
                : new Score(
                        score,
                        row.getDouble(side + "low"),
                        row.getDouble(side + "high"),
                        row.getInt(side + "component"),
                        row.getInt(side + "comparisons"));
    }

    private static @Nullable Money pay(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : new Money(row.getLong("amount_minor"), currency);
    }
}
