package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Empties an outbox as the services' relay empties theirs, less the sending. */
final class OutboxDrain implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Connection connection;
    private final String column;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param column with the bytes that would be sent */
    OutboxDrain(Connection connection, String column) {
        this.connection = connection;
        this.column = column;
        this.thread = Thread.ofPlatform().name("outbox-drain").daemon().start(this::run);
    }

    private void run() {
        try (var delete = connection.prepareStatement("""
                delete from outbox where seq = any (array(select seq from outbox order by seq limit ?))
                returning\s""" + column)) {
            delete.setInt(1, BATCH);
            while (running) {
                if (!deletedSome(delete)) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (SQLException e) {
            if (running) {
                throw new BenchException("the outbox was not emptied: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean deletedSome(java.sql.PreparedStatement delete) throws SQLException {
        try (var rows = delete.executeQuery()) {
            var some = false;
            while (rows.next()) {
                some = rows.getBytes(1).length > 0;
            }
            return some;
        }
    }

    @Override
    public void close() throws SQLException {
        running = false;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
