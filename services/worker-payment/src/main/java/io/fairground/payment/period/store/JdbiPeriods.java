package io.fairground.payment.period.store;

import io.fairground.payment.period.Period;
import io.fairground.payment.period.Period.State;
import io.fairground.payment.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Months in PostgreSQL; the first change of one makes its row. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiPeriods implements Periods {

    private final Jdbi jdbi;
    private final Clock clock;

    JdbiPeriods(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Period find(YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from accounting_period where month = :month")
                .bind("month", month.atDay(1))
                .map((row, context) -> period(month, row))
                .findOne()
                .orElseGet(() -> Period.untouched(month)));
    }

    @Override
    public Period lock(YearMonth month) {
        jdbi.useHandle(handle -> handle.execute(
                "select pg_advisory_xact_lock(hashtextextended('accounting-period:' || ?, 0))", month.toString()));
        return find(month);
    }

    private static Period period(YearMonth month, ResultSet row) throws SQLException {
        var by = row.getString("reopening_by");
        var state = switch (row.getString("state")) {
            case "OPEN" -> new State.Open();
            case "SOFT_LOCKED" -> new State.SoftLocked();
            default ->
                by == null
                        ? new State.Closed(closedAt(row))
                        : new State.Reopening(closedAt(row), by, row.getString("reopening_why"));
        };
        return new Period(month, state, row.getInt("version"), row.getString("changed_by"));
    }

    private static Instant closedAt(ResultSet row) throws SQLException {
        return row.getObject("closed_at", OffsetDateTime.class).toInstant();
    }

    private record Columns(
            String state,
            @Nullable Timestamp closedAt,
            @Nullable String by,
            @Nullable String why) {

        static Columns of(State state) {
            return switch (state) {
                case State.Open() -> new Columns("OPEN", null, null, null);
                case State.SoftLocked() -> new Columns("SOFT_LOCKED", null, null, null);
                case State.Closed(Instant at) -> new Columns("CLOSED", Timestamp.from(at), null, null);
                case State.Reopening(Instant at, String by, String why) ->
                    new Columns("CLOSED", Timestamp.from(at), by, why);
            };
        }
    }

    @Override
    public void replace(Period period, String why) {
        var columns = Columns.of(period.state());
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into accounting_period
                                (month, state, version, changed_by, closed_at, reopening_by, reopening_why)
                            values (:month, :state, :version, :changedBy, :closedAt, :by, :why)
                            on conflict (month) do update set
                                state = excluded.state, version = excluded.version, changed_by = excluded.changed_by,
                                closed_at = excluded.closed_at, reopening_by = excluded.reopening_by,
                                reopening_why = excluded.reopening_why""")
                    .bind("month", period.month().atDay(1))
                    .bind("state", columns.state())
                    .bind("version", period.version())
                    .bind("changedBy", period.changedBy())
                    .bind("closedAt", columns.closedAt())
                    .bind("by", columns.by())
                    .bind("why", columns.why())
                    .execute();
            handle.createUpdate("""
                            insert into accounting_period_step (month, version, state, done_by, why, done_at)
                            values (:month, :version, :state, :by, :why, :now)""")
                    .bind("month", period.month().atDay(1))
                    .bind("version", period.version())
                    .bind("state", period.state() instanceof State.Reopening ? "REOPENING" : columns.state())
                    .bind("by", period.changedBy())
                    .bind("why", why)
                    .bind("now", Timestamp.from(clock.instant()))
                    .execute();
        });
    }

    @Override
    public List<Done> history(YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from accounting_period_step where month = :month order by version")
                .bind("month", month.atDay(1))
                .map((row, context) -> new Done(
                        row.getInt("version"),
                        row.getString("state"),
                        row.getString("done_by"),
                        row.getString("why"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
