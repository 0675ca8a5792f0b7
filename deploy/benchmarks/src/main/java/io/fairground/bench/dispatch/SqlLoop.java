package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.bench.platform.RunningPlatform;
import io.fairground.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The peer: the queue a good engineer writes first, in a scratch database of the same server. Tasks with a partial index
 * on the open ones, {@code for update skip locked}, one transaction a step, an outbox that one connection empties.
 */
final class SqlLoop implements AutoCloseable {

    static final String DATABASE = "bench_dispatch";

    private static final String TABLES = """
            create table task (
                id      uuid    not null primary key,
                job_id  uuid    not null,
                payload jsonb   not null,
                open    boolean not null default true,
                epoch   bigint  not null default 0
            ) with (fillfactor = 80);
            create index task_open on task (job_id, id) where open;
            create table assignment (
                id            uuid        not null primary key,
                job_id        uuid        not null,
                task_id       uuid        not null,
                worker_id     uuid        not null,
                epoch         bigint      not null,
                leased_at     timestamptz not null,
                expires_at    timestamptz not null,
                state         text        not null,
                answer        jsonb,
                submitted_at  timestamptz,
                active_millis bigint,
                unique (task_id, worker_id)
            ) with (fillfactor = 80);
            create table outbox (
                seq            bigint generated always as identity primary key,
                event_id       uuid        not null,
                topic          text        not null,
                event_key      uuid        not null,
                type           text        not null,
                occurred_at    timestamptz not null,
                traceparent    text        not null,
                correlation_id text        not null,
                body           bytea       not null
            );""";

    private final RunningPlatform platform;
    private final UUID jobId;
    private final List<SqlWorker> workers = new ArrayList<>();
    private final OutboxDrain drain;

    SqlLoop(RunningPlatform platform, Sizes sizes, Ids ids, RandomGenerator random) {
        this.platform = platform;
        this.jobId = ids.next();
        recreate(platform);
        try (var connection = platform.connect(DATABASE)) {
            run(connection, TABLES);
            fill(connection, sizes.items(), ids, random);
        } catch (SQLException e) {
            throw failed(e);
        }
        drain = new OutboxDrain(platform.connect(DATABASE), "body");
        hire(sizes.workers(), ids, random);
    }

    List<SqlWorker> workers() {
        return List.copyOf(workers);
    }

    private static void recreate(RunningPlatform platform) {
        try (var connection = platform.connect("postgres")) {
            run(connection, "drop database if exists " + DATABASE + " with (force)");
            run(connection, "create database " + DATABASE);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void fill(Connection connection, int items, Ids ids, RandomGenerator random) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert =
                connection.prepareStatement("insert into task (id, job_id, payload) values (?, ?, ?::jsonb)")) {
            for (int i = 1; i <= items; i++) {
                insert.setObject(1, ids.next());
                insert.setObject(2, jobId);
                insert.setString(3, "{\"text\":\"picture %08x\"}".formatted(random.nextInt()));
                insert.addBatch();
                if (i % 1000 == 0 || i == items) {
                    insert.executeBatch();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "vacuum analyze task");
    }

    private void hire(int count, Ids ids, RandomGenerator random) {
        try {
            for (int i = 0; i < count; i++) {
                var own = new SplittableRandom(random.nextLong());
                var worker = new SqlWorker(platform.connect(DATABASE), jobId, ids, own);
                workers.add(worker);
                worker.take();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static BenchException failed(SQLException fault) {
        return new BenchException("the SQL loop failed: " + fault.getMessage(), fault);
    }

    /** The scratch database goes, also when a round failed. */
    @Override
    public void close() {
        try (var connection = platform.connect("postgres")) {
            drain.close();
            for (var worker : workers) {
                worker.close();
            }
            run(connection, "drop database if exists " + DATABASE + " with (force)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
