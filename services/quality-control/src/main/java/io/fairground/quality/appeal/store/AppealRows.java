package io.fairground.quality.appeal.store;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.AppealedCase;
import io.fairground.quality.appeal.Contested;
import io.fairground.quality.assessment.Category;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appeals as they are stored. */
final class AppealRows {

    private AppealRows() {}

    static String stateOf(Appeal appeal) {
        return switch (appeal.state()) {
            case Appeal.State.Filed _ -> "FILED";
            case Appeal.State.Answered answered -> answered.outcome().name();
            case Appeal.State.Lapsed _ -> "LAPSED";
        };
    }

    static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getObject("appeal_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                new Contested(
                        AppealAgainst.valueOf(row.getString("against")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("contested_by"),
                        instant(row, "contested_at")),
                row.getString("statement"),
                instant(row, "filed_at"),
                instant(row, "answer_by"),
                state(row));
    }

    private static Appeal.State state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "FILED" -> new Appeal.State.Filed();
            case "LAPSED" -> new Appeal.State.Lapsed(instant(row, "decided_at"));
            default ->
                new Appeal.State.Answered(
                        AppealOutcome.valueOf(state),
                        row.getString("decided_by"),
                        row.getString("answer_explanation"),
                        instant(row, "decided_at"));
        };
    }

    static AppealedCase appealedCase(ResultSet row) throws SQLException {
        return new AppealedCase(
                appeal(row),
                row.getObject("job_id", UUID.class),
                row.getString("item_key"),
                row.getString("choice"),
                row.getString("decision"),
                category(row.getString("category")),
                Objects.requireNonNullElse(row.getString("grounds"), ""),
                lines(row.getArray("evidence")),
                row.getObject("ends_at") == null ? null : instant(row, "ends_at"));
    }

    private static @Nullable Category category(@Nullable String name) {
        return name == null ? null : Category.valueOf(name);
    }

    private static List<String> lines(@Nullable Array column) throws SQLException {
        return column == null ? List.of() : List.of((String[]) column.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
