package io.fairground.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The outbox table, on the one connection that holds the relay's lock. */
class OutboxRows {

    /** "outbox" on a telephone keypad: any constant will do, as long as nobody else in this database uses it. */
    private static final long LOCK = 688_269;

    static final long BYTES_MAX = 16L << 20;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    record Batch(List<Long> sequence, List<OutboxMessage> messages) {
        boolean isEmpty() {
            return messages.isEmpty();
        }
    }

    /** The lock belongs to the session: it ends with the connection, whatever happens to the process. */
    boolean tryLead() throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The connection goes back to its pool alive, so the lock has to be given up by name. */
    void stopLeading() throws SQLException {
        try (var query = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            query.setLong(1, LOCK);
            query.execute();
        }
    }

    /** The oldest; as many as asked for unless they are large: a thousand batches of items would not fit in memory. */
    Batch read(int limit) throws SQLException {
        try (var query = connection.prepareStatement("""
                select seq, events
                from (select oldest.*, sum(octet_length(events)) over (order by seq) - octet_length(events) as bytes_before
                      from (select * from outbox order by seq limit ?) oldest) oldest
                where bytes_before < ? order by seq""")) {
            query.setInt(1, limit);
            query.setLong(2, BYTES_MAX);
            try (var rows = query.executeQuery()) {
                var batch = new Batch(new ArrayList<>(), new ArrayList<>());
                while (rows.next()) {
                    batch.sequence().add(rows.getLong("seq"));
                    batch.messages().addAll(OutboxPack.unpack(rows.getBytes("events")));
                }
                return batch;
            }
        }
    }

    void delete(Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", batch.sequence().toArray()));
            statement.executeUpdate();
        }
    }
}
