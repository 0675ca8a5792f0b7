package io.fairground.payment.earning.store;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.Submission;
import io.fairground.payment.earning.TimeBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads {@code assignment} and {@code earning}. */
final class EarningRows {

    private EarningRows() {}

    static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                id(row, "assignment_id"),
                id(row, "job_id"),
                id(row, "task_id"),
                id(row, "worker_id"),
                instant(row, "submitted_at"),
                Region.of(row.getString("region")),
                row.getString("level"),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                row.getLong("wall_millis"),
                row.getObject("active_millis", Long.class),
                TimeBasis.valueOf(row.getString("time_basis")));
    }

    static Earning earning(ResultSet row) throws SQLException {
        return new Earning(
                id(row, "assignment_id"),
                row.getInt("attempt"),
                id(row, "job_id"),
                id(row, "task_id"),
                id(row, "worker_id"),
                Region.of(row.getString("region")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getLong("wall_millis"),
                row.getObject("active_millis", Long.class),
                TimeBasis.valueOf(row.getString("time_basis")),
                id(row, "transaction_id"),
                instant(row, "earned_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
