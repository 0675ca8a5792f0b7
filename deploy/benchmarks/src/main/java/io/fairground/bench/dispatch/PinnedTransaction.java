package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.bench.platform.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Holds on to old row versions: a transaction that has written and sits idle, and four readers with old snapshots. */
final class PinnedTransaction implements AutoCloseable {

    private static final int READERS = 4;

    private final List<Connection> connections = new ArrayList<>();

    PinnedTransaction(ScratchDatabase database) {
        try {
            pin(database.connect(), "select pg_current_xact_id()");
            for (int i = 0; i < READERS; i++) {
                pin(database.connect(), "select count(*) from job");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void pin(Connection connection, String sql) throws SQLException {
        connections.add(connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        CoreMarket.run(connection, sql);
    }

    private static BenchException failed(SQLException e) {
        return new BenchException("the pinned transaction: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        for (var connection : connections) {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
