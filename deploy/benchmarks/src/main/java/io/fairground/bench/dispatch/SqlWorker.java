package io.fairground.bench.dispatch;

import io.fairground.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The peer's worker: one transaction takes a task, the next one submits its answer, over a connection of her own. */
final class SqlWorker implements Crowd.Worker, AutoCloseable {

    private static final String TAKE = """
            with free as (
                select id from task where job_id = ? and open order by id limit 1 for update skip locked)
            update task set open = false, epoch = epoch + 1 from free where task.id = free.id
            returning task.id, task.epoch, task.payload""";
    private static final String LEASE = """
            insert into assignment (id, job_id, task_id, worker_id, epoch, leased_at, expires_at, state)
            values (?, ?, ?, ?, ?, now(), now() + interval '1 hour', 'LEASED')""";
    private static final String SUBMIT = """
            update assignment set state = 'SUBMITTED', answer = ?::jsonb, submitted_at = now(), active_millis = ?
            where id = ? and epoch = ? and state = 'LEASED' and expires_at > now()""";
    private static final String ANNOUNCE = """
            insert into outbox (event_id, topic, event_key, type, occurred_at, traceparent, correlation_id, body)
            values (?, 'dispatch.assignments.v1', ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final UUID jobId;
    private final UUID workerId;
    private final Ids ids;
    private final RandomGenerator random;
    private final PreparedStatement take;
    private final PreparedStatement lease;
    private final PreparedStatement submit;
    private final PreparedStatement announce;
    private @Nullable Held held;

    private record Held(UUID assignmentId, UUID taskId, long epoch) {}

    SqlWorker(Connection connection, UUID jobId, Ids ids, RandomGenerator random) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
        this.jobId = jobId;
        this.workerId = ids.next();
        this.ids = ids;
        this.random = random;
        this.take = connection.prepareStatement(TAKE);
        this.lease = connection.prepareStatement(LEASE);
        this.submit = connection.prepareStatement(SUBMIT);
        this.announce = connection.prepareStatement(ANNOUNCE);
    }

    @Override
    public boolean answerAndTakeNext() throws SQLException {
        submit();
        return take();
    }

    boolean take() throws SQLException {
        take.setObject(1, jobId);
        try (var rows = take.executeQuery()) {
            if (!rows.next()) {
                connection.commit();
                return false;
            }
            held = new Held(ids.next(), rows.getObject(1, UUID.class), rows.getLong(2));
        }
        insertLease(held);
        announce("io.fairground.assignment-leased.v1", held, EventBodies.leased(held.assignmentId(), jobId, workerId));
        connection.commit();
        return true;
    }

    private void insertLease(Held task) throws SQLException {
        lease.setObject(1, task.assignmentId());
        lease.setObject(2, jobId);
        lease.setObject(3, task.taskId());
        lease.setObject(4, workerId);
        lease.setLong(5, task.epoch());
        lease.executeUpdate();
    }

    private void submit() throws SQLException {
        var task = held;
        if (task == null) {
            throw new SQLException("no task in hand");
        }
        var label = Market.CHOICES.get(random.nextInt(Market.CHOICES.size()));
        submit.setString(1, "{\"label\":\"" + label + "\"}");
        submit.setLong(2, 1 + random.nextInt(3));
        submit.setObject(3, task.assignmentId());
        submit.setLong(4, task.epoch());
        if (submit.executeUpdate() != 1) {
            throw new SQLException("the lease was lost");
        }
        announce(
                "io.fairground.assignment-submitted.v1",
                task,
                EventBodies.submitted(task.assignmentId(), jobId, workerId, label));
        connection.commit();
    }

    private void announce(String type, Held task, byte[] body) throws SQLException {
        var trace = EventBodies.hex(random, 32);
        announce.setObject(1, ids.next());
        announce.setObject(2, task.taskId());
        announce.setString(3, type);
        announce.setObject(4, Clock.systemUTC().instant().atOffset(ZoneOffset.UTC));
        announce.setString(5, "00-" + trace + "-" + EventBodies.hex(random, 16) + "-01");
        announce.setString(6, trace);
        announce.setBytes(7, body);
        announce.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
