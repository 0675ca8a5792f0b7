package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What the same rows cost when nothing is decided: leases, ends and packs of events, a hundred a transaction, made by one
 * statement from a series, over as many connections as there are cores.
 */
final class Ceiling implements Crowd.Worker, AutoCloseable {

    static final int ROWS = 100;

    private static final String WRITE = """
            with leased as (
                insert into lease (assignment_id, job_id, task_id, item_id, worker_id, position, slot, epoch, turn, region,
                    level, amount_minor, currency, leased_at, expires_at)
                select uuidv7(), ?, uuidv7(), uuidv7(), uuidv7(), ? + n, 0, 1, 0, 'US', 'RATER', 50, 'USD', now(),
                    now() + interval '1 hour'
                from generate_series(1, %d) as n
                returning assignment_id
            ), ended as (
                insert into lease_end (assignment_id, kind, ended_at, answer, wall_millis, active_millis, time_basis)
                select uuidv7(), 'SUBMITTED', now(), '{"label":"cat"}', 100, 2, 'MEASURED' from generate_series(1, %d)
            )
            insert into outbox (events) values (?)""".formatted(ROWS, ROWS);

    private final Connection connection;
    private final UUID jobId;
    private final byte[] pack;
    private long position;

    /** @param packBytes of the events of one answer and its lease, as they are on our side */
    Ceiling(Connection connection, UUID jobId, int packBytes) {
        this.connection = connection;
        this.jobId = jobId;
        this.pack = new byte[packBytes * ROWS];
    }

    /** A hundred of them. */
    @Override
    public boolean answerAndTakeNext() throws SQLException {
        try (var write = connection.prepareStatement(WRITE)) {
            write.setObject(1, jobId);
            write.setLong(2, position);
            write.setBytes(3, pack);
            write.executeUpdate();
        }
        position += ROWS;
        return true;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchException("the ceiling: " + e.getMessage(), e);
        }
    }
}
