package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.bench.platform.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The next task as Label Studio finds it, written anew from its published description: of all tasks that are not solved,
 * less those the annotator has answered, less those with enough answers, in random order, the first.
 */
final class RandomOrder implements AutoCloseable {

    private static final String DATABASE = "bench_random_order";

    private static final String TABLES = """
            create table task (id bigint primary key, project_id bigint not null, is_labeled boolean not null,
                overlap int not null, payload jsonb not null);
            create index task_project on task (project_id, is_labeled);
            create table annotation (id bigint generated always as identity primary key, task_id bigint not null,
                completed_by uuid not null);
            create index annotation_task on annotation (task_id);
            create index annotation_by on annotation (completed_by, task_id);""";

    private static final String NEXT = """
            select t.id from task t
            where t.project_id = 1 and not t.is_labeled
                and t.id not in (select task_id from annotation where completed_by = ?)
                and (select count(*) from annotation a where a.task_id = t.id) < t.overlap
            order by random() limit 1""";

    private final RunningPlatform platform;

    RandomOrder(RunningPlatform platform, int tasks) {
        this.platform = platform;
        try (var connection = platform.connect("postgres")) {
            CoreMarket.run(connection, "drop database if exists " + DATABASE + " with (force)");
            CoreMarket.run(connection, "create database " + DATABASE);
        } catch (SQLException e) {
            throw failed(e);
        }
        try (var connection = platform.connect(DATABASE)) {
            for (var table : TABLES.split(";")) {
                CoreMarket.run(connection, table);
            }
            CoreMarket.run(connection, """
                    insert into task (id, project_id, is_labeled, overlap, payload)
                    select n, 1, false, 1, json_build_object('text', 'picture ' || md5(n::text))
                    from generate_series(1, ?) as n""", tasks);
            CoreMarket.run(connection, "vacuum analyze");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Clients with a connection each; not as many as workers: two cores are busy with two. */
    List<Client> clients(int count, RandomGenerator random) {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < count; i++) {
            clients.add(new Client(platform.connect(DATABASE), new UUID(random.nextLong(), random.nextLong())));
        }
        return clients;
    }

    /** Somebody who asks for the next task, again and again. */
    record Client(Connection connection, UUID annotator) implements Crowd.Worker, AutoCloseable {

        @Override
        public boolean answerAndTakeNext() throws SQLException {
            try (var query = connection.prepareStatement(NEXT)) {
                query.setObject(1, annotator);
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    private static BenchException failed(SQLException e) {
        return new BenchException("the query in random order: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try (var connection = platform.connect("postgres")) {
            CoreMarket.run(connection, "drop database if exists " + DATABASE + " with (force)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
