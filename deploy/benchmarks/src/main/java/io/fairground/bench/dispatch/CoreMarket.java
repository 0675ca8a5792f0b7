package io.fairground.bench.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.platform.ScratchDatabase;
import io.fairground.dispatch.assignment.app.UseCases;
import io.fairground.dispatch.assignment.store.AssignmentRows;
import io.fairground.dispatch.assignment.store.AssignmentStore;
import io.fairground.dispatch.assignment.store.DeskStorage;
import io.fairground.dispatch.assignment.store.LateAnswerStore;
import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.job.HandOut;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Offers;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Label;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** task-dispatch's use cases over a database of their own: what the REST resource calls, without HTTP around it. */
final class CoreMarket implements AutoCloseable {

    static final Region REGION = Region.of("US");
    private static final int CONNECTIONS = 24;
    private static final int DESKS = 2;
    private static final int HAND_MAX = 1_000_000;
    private static final int LEASE_SECONDS = 3_600;

    private final ScratchDatabase database;
    private final AgroalDataSource dataSource;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final UseCases useCases;
    private final Ids ids;
    private final RandomGenerator random;

    CoreMarket(Context context, Ids ids, RandomGenerator random) {
        this(context, ids, random, "bench_dispatch_core");
    }

    /** @param name of its database */
    CoreMarket(Context context, Ids ids, RandomGenerator random, String name) {
        this.ids = ids;
        this.random = random;
        this.database = new ScratchDatabase(context.platform(), name, EventBodies.hex(random, 32));
        try {
            this.dataSource = pool(database);
        } catch (SQLException e) {
            throw failed(e);
        }
        migrate(context.checkout());
        this.useCases = replica(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)), HAND_MAX);
    }

    /**
     * The use cases once more, over the same database, with a memory of their own.
     *
     * @return to be closed by the caller
     */
    UseCases replica(Clock clock, int handMax) {
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        var jdbi = Jdbi.create(dataSource);
        var rows = new AssignmentRows(json);
        return UseCases.over(
                new DeskStorage(dataSource, jdbi, rows),
                AssignmentStore.over(jdbi, rows),
                new LateAnswerStore(jdbi, rows),
                id -> Optional.ofNullable(jobs.get(id)),
                (_, _) -> new Decision.Eligible(Set.of()),
                json,
                ids,
                clock,
                random,
                DESKS,
                handMax);
    }

    private static AgroalDataSource pool(ScratchDatabase database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.url())
                                .initialSql("set enable_seqscan = off")
                                .principal(new NamePrincipal(database.owner()))
                                .credential(new SimplePassword(database.password())))));
    }

    /** The service's own tables, as Flyway makes them: by number, and a file at a time. */
    private void migrate(Path checkout) {
        var services = checkout.resolve("services");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var folder :
                    List.of("service-kit/src/main/resources/db/kit", "task-dispatch/src/main/resources/db/migration")) {
                for (var script : scripts(services.resolve(folder))) {
                    statement.execute(Files.readString(script));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new BenchException("the migrations cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(CoreMarket::number)).toList();
        }
    }

    /** {@code V0_2__packed_outbox.sql} is number 0.2. */
    private static double number(Path script) {
        var name = script.getFileName().toString();
        return Double.parseDouble(name.substring(1, name.indexOf("__")).replace('_', '.'));
    }

    ScratchDatabase database() {
        return database;
    }

    UseCases useCases() {
        return useCases;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Open jobs of so many tasks each, one answer a task. */
    List<UUID> openJobs(int count, int tasks) {
        return openJobs(count, tasks, 1, LEASE_SECONDS);
    }

    List<UUID> openJobs(int count, int tasks, int overlap, int leaseSeconds) {
        var dataset = ids.next();
        try (var connection = database.connect()) {
            run(connection, """
                    insert into item (item_id, dataset_id, version, position, item_key, payload)
                    select uuidv7(), ?, 1, n, 'item-' || n, json_build_object('text', 'picture ' || md5(n::text))
                    from generate_series(0, ? - 1) as n""", dataset, tasks);
            var opened = new ArrayList<UUID>();
            for (int i = 0; i < count; i++) {
                opened.add(open(connection, dataset, tasks, overlap, leaseSeconds));
            }
            run(connection, "analyze");
            return opened;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private UUID open(Connection connection, UUID dataset, int tasks, int overlap, int leaseSeconds)
            throws SQLException {
        var id = ids.next();
        var now = Clock.systemUTC().instant();
        run(connection, """
                insert into job (job_id, tenant, title, dataset_id, dataset_version, guideline_id, guideline_version,
                    question_kind, choices, task_count, overlap, max_overlap, lease_seconds, expected_seconds,
                    resolution_method, replay, state, submitted_at, opened_at)
                values (?, 'bench', 'bench', ?, 1, ?, 1, 'LABEL', '{}', ?, ?, ?, ?, 10, 'MAJORITY', false, 'OPEN', now(),
                    now())""", id, dataset, id, tasks, overlap, overlap, leaseSeconds);
        run(connection, """
                insert into task (task_id, job_id, item_id, position, overlap)
                select uuidv7(), ?, item_id, position, ? from item where dataset_id = ? order by position""", id, overlap, dataset);
        var terms = new JobTerms(
                id,
                "bench",
                "bench",
                dataset,
                1,
                id,
                1,
                JobQuestion.first(new Label(Market.CHOICES, null)),
                tasks,
                overlap,
                overlap,
                leaseSeconds,
                10,
                ResolutionMethod.MAJORITY,
                null,
                new Offers(List.of(new Offer(REGION, Level.RATER, new Money(50, "USD")))),
                null,
                false,
                JobRules.NONE,
                HandOut.DEFAULT);
        jobs.put(id, new Job(terms, new JobState.Open(now), false, now, null, null, null, null));
        return id;
    }

    List<UUID> hire(int count) {
        try (var connection = database.connect()) {
            var hired = new ArrayList<UUID>();
            for (int i = 0; i < count; i++) {
                var id = ids.next();
                run(connection, """
                        insert into worker (worker_id, subject, region, level, languages, registered_at)
                        values (?, ?, 'US', 'RATER', '{en}', now())""", id, id.toString());
                hired.add(id);
            }
            return hired;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private static BenchException failed(SQLException e) {
        return new BenchException("the database of the use cases: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        useCases.close();
        dataSource.close();
        database.close();
    }
}
