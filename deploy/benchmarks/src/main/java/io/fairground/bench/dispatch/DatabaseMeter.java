package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.bench.platform.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what is written for one database of a server that has many.
 *
 * <p>{@code pg_current_wal_lsn} is the whole server's: here it would count Keycloak and the other services too. The WAL
 * of one database is the sum over its connections ({@code pg_stat_get_backend_wal}, PostgreSQL 18). A connection that
 * ended between two readings is left out; the services' pools keep theirs.
 */
final class DatabaseMeter implements AutoCloseable {

    /** PostgreSQL tells the counters of an idle connection after ten seconds at the latest. */
    private static final Duration COUNTERS_SETTLE = Duration.ofMillis(10_500);

    private static final Duration QUIET_MAX = Duration.ofSeconds(60);
    private static final long QUIET_BYTES_PER_SECOND = 64 * 1024;

    private final Connection connection;
    private final String database;

    DatabaseMeter(RunningPlatform platform, String database) {
        this.connection = platform.connect("postgres");
        this.database = database;
    }

    /**
     * A reading of counters that only grow.
     *
     * @param walBytes by process id of the connection
     */
    record Reading(long commits, Map<Integer, Long> walBytes, long serverWalBytes) {

        long walSince(Reading earlier) {
            return walBytes.entrySet().stream()
                    .mapToLong(one -> one.getValue() - earlier.walBytes.getOrDefault(one.getKey(), 0L))
                    .sum();
        }
    }

    /** Waits until the counters are told and the work that is still under way behind the services is done. */
    Reading readSettled() {
        Market.pause(COUNTERS_SETTLE);
        var deadline = System.nanoTime() + QUIET_MAX.toNanos();
        var earlier = read();
        while (true) {
            Market.pause(Duration.ofSeconds(1));
            var now = read();
            if (now.serverWalBytes - earlier.serverWalBytes < QUIET_BYTES_PER_SECOND || System.nanoTime() > deadline) {
                return now;
            }
            earlier = now;
        }
    }

    /** The counters as they are told now. */
    Reading read() {
        try {
            return new Reading(commits(), walByConnection(), serverWal());
        } catch (SQLException e) {
            throw new BenchException("cannot read PostgreSQL's counters: " + e.getMessage(), e);
        }
    }

    private long commits() throws SQLException {
        return number("select xact_commit from pg_stat_database where datname = ?");
    }

    private long serverWal() throws SQLException {
        return number("select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint where ?::text is not null");
    }

    private long number(String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Map<Integer, Long> walByConnection() throws SQLException {
        try (var query = connection.prepareStatement("""
                select pid, (pg_stat_get_backend_wal(pid)).wal_bytes
                from pg_stat_activity where datname = ?""")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                var bytes = new HashMap<Integer, Long>();
                while (rows.next()) {
                    bytes.put(rows.getInt(1), rows.getLong(2));
                }
                return bytes;
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchException("cannot close a connection: " + e.getMessage(), e);
        }
    }
}
