package io.fairground.payment.audit.store;

import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.audit.facts.Ending;
import io.fairground.payment.audit.facts.Facts.Version;
import io.fairground.payment.audit.facts.Stamp;
import io.fairground.payment.audit.facts.Submission;
import io.fairground.payment.audit.facts.WorkFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of audit_fact as versions. */
final class FactRows {

    private FactRows() {}

    static Version version(ResultSet row) throws SQLException {
        var causes = (UUID[]) row.getArray("causes").getArray();
        return new Version(
                fact(row), row.getInt("revision"), requiredInstant(row, "recorded_at"), Arrays.asList(causes));
    }

    static WorkFact fact(ResultSet row) throws SQLException {
        return new WorkFact(
                row.getObject("assignment_id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                instant(row, "leased_at"),
                value(row, "ending", Ending::valueOf),
                instant(row, "ended_at"),
                submission(row),
                value(row, "placed", Region::of),
                value(row, "outcome", Outcome::valueOf),
                stamp(row, "assessed_at", "assessed_by"),
                row.getBoolean("refused_ever"),
                row.getLong("earned_minor"),
                instant(row, "first_earned_at"));
    }

    private static @Nullable Submission submission(ResultSet row) throws SQLException {
        var stamp = stamp(row, "stated_at", "stated_by");
        return stamp == null
                ? null
                : new Submission(
                        stamp,
                        Region.of(row.getString("region")),
                        row.getString("level"),
                        new Money(row.getLong("price_minor"), row.getString("currency")),
                        row.getLong("wall_millis"),
                        row.getObject("active_millis", Long.class),
                        TimeBasis.valueOf(row.getString("time_basis")));
    }

    private static @Nullable Stamp stamp(ResultSet row, String at, String by) throws SQLException {
        var instant = instant(row, at);
        return instant == null ? null : new Stamp(instant, row.getObject(by, UUID.class));
    }

    private static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static <T> @Nullable T value(ResultSet row, String column, Function<String, T> of) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : of.apply(text);
    }
}
