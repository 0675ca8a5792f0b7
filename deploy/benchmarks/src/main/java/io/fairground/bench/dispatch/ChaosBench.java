package io.fairground.bench.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.dispatch.assignment.store.AssignmentRows;
import io.fairground.dispatch.assignment.store.AssignmentStore;
import io.fairground.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * D3 of issue 3: two replicas over one PostgreSQL, workers who do everything wrong that can be done wrong, replicas replaced, connections
 * of the database cut in the middle of whatever they do, and a clock that skips so that leases run out. Afterwards the tables tell
 * whether a task has too many answers, a slot two holders, a worker two answers, or an acknowledged answer no row.
 */
final class ChaosBench {

    private static final int OVERLAP = 3;
    private static final int LEASE_SECONDS = 60;
    private static final int HAND_MAX = 30;
    private static final int REPLICAS = 2;
    private static final Duration TROUBLE_EVERY = Duration.ofMillis(250);
    private static final int TROUBLES_A_LINE = 40;
    private static final Duration AT_MOST = Duration.ofMinutes(20);

    private final Context context;
    private final ChaosSizes sizes;
    private final Ids ids;
    private final SplittableRandom random;
    private final SkippingClock clock = new SkippingClock(Clock.systemUTC());
    private final AtomicInteger handOuts = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger expired = new AtomicInteger();

    ChaosBench(Context context, Ids ids, SplittableRandom random) {
        this.context = context;
        this.sizes = ChaosSizes.of(context.quick());
        this.ids = ids;
        this.random = random;
    }

    /** @param handOuts tasks handed out before it ends */
    private record ChaosSizes(int workers, int tasks, int handOuts) {

        static ChaosSizes of(boolean quick) {
            return quick ? new ChaosSizes(32, 8_000, 20_000) : new ChaosSizes(64, 300_000, 1_000_000);
        }
    }

    List<Figure> run() {
        context.say("chaos until %,d tasks are handed out".formatted(sizes.handOuts()));
        try (var market = new CoreMarket(context, ids, random.split(), "bench_dispatch_chaos");
                var replicas = new Replicas(REPLICAS, () -> market.replica(clock, HAND_MAX))) {
            var jobId =
                    market.openJobs(1, sizes.tasks(), OVERLAP, LEASE_SECONDS).getFirst();
            var workers = market.hire(sizes.workers()).stream()
                    .map(id -> new ChaosWorker(replicas, id, jobId, ids, random.split()))
                    .toList();
            work(market, replicas, workers);
            context.say("handed out %,d; replicas replaced %d, connections cut %d, leases run out %,d"
                    .formatted(handOuts.get(), replaced.get(), cut.get(), expired.get()));
            return audit(market, jobId, workers);
        } catch (SQLException e) {
            throw new BenchException("chaos: " + e.getMessage(), e);
        }
    }

    private void work(CoreMarket market, Replicas replicas, List<ChaosWorker> workers) {
        var end = System.nanoTime() + AT_MOST.toNanos();
        var trouble = random.split();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            workers.forEach(worker -> running.add(threads.submit(() -> {
                while (handOuts.get() < sizes.handOuts() && System.nanoTime() < end) {
                    handOuts.addAndGet(worker.step());
                }
            })));
            var troubled = threads.submit(() -> makeTrouble(market, replicas, trouble));
            running.forEach(ChaosBench::await);
            over.set(true);
            await(troubled);
        }
    }

    private void makeTrouble(CoreMarket market, Replicas replicas, SplittableRandom trouble) {
        for (int troubles = 1; !over.get(); troubles++) {
            Market.pause(TROUBLE_EVERY);
            if (troubles % TROUBLES_A_LINE == 0) {
                context.say("handed out %,d".formatted(handOuts.get()));
            }
            switch (trouble.nextInt(3)) {
                case 0 -> {
                    replicas.replaceOne(trouble);
                    replaced.incrementAndGet();
                }
                case 1 -> cut.addAndGet(cutOne(market, trouble));
                default -> {
                    clock.skip(Duration.ofSeconds(trouble.nextInt(LEASE_SECONDS / 2)));
                    expired.addAndGet(sweep(market));
                }
            }
        }
    }

    /** In the middle of whatever it does. */
    private static int cutOne(CoreMarket market, SplittableRandom trouble) {
        try (var connection = market.database().connect();
                var statement = connection.prepareStatement("""
                        select pg_terminate_backend(pid) from (
                            select pid from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                            order by state = 'active' desc, pid offset ? limit 1) one""")) {
            statement.setInt(1, trouble.nextInt(3));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1) ? 1 : 0;
            }
        } catch (SQLException e) {
            throw new BenchException("cannot cut a connection: " + e.getMessage(), e);
        }
    }

    /** As the service's sweeper: in a transaction, and without telling the replicas. */
    private int sweep(CoreMarket market) {
        try (var connection = market.database().connect()) {
            connection.setAutoCommit(false);
            var store = AssignmentStore.over(Jdbi.create(connection), new AssignmentRows(new ObjectMapper()));
            var ended = store.expire(clock.instant(), Integer.MAX_VALUE).size();
            connection.commit();
            return ended;
        } catch (SQLException e) {
            return 0; // it was this connection that was cut
        }
    }

    private static List<Figure> audit(CoreMarket market, UUID jobId, List<ChaosWorker> workers) throws SQLException {
        try (var connection = market.database().connect()) {
            return List.of(
                    none(
                            "D3a",
                            "tasks with more answers than their overlap",
                            count(connection, """
                            select count(*) from (
                                select l.position from lease l join lease_end e using (assignment_id)
                                where l.job_id = ? and e.kind = 'SUBMITTED' group by l.position having count(*) > %d) x
                            """.formatted(OVERLAP), jobId)),
                    none(
                            "D3b",
                            "slots handed out while somebody held them, or answered",
                            count(connection, """
                            select count(*) from (
                                select l.epoch, l.leased_at, l.slot,
                                    lag(l.epoch, 1, 0::bigint) over slots as before, lag(e.kind) over slots as ended
                                from lease l left join lease_end e using (assignment_id) where l.job_id = ?
                                window slots as (partition by l.position, l.slot order by l.epoch)) x
                            where epoch <> before + 1 or slot >= %d
                                or (epoch > 1 and coalesce(ended, 'LEASED') in ('LEASED', 'SUBMITTED'))
                            """.formatted(OVERLAP), jobId)),
                    none("D3c", "workers with two answers on a task", count(connection, """
                            select count(*) from (
                                select l.position from lease l join lease_end e using (assignment_id)
                                where l.job_id = ? and e.kind = 'SUBMITTED' group by l.position, l.worker_id
                                having count(*) > 1) x""", jobId)),
                    none("D3d", "answers acknowledged and not kept", lost(connection, workers)),
                    none(
                            "D3e",
                            "answers accepted under an epoch that is not the lease's",
                            workers.stream().mapToInt(ChaosWorker::lies).sum()));
        }
    }

    private static long lost(Connection connection, List<ChaosWorker> workers) throws SQLException {
        var acknowledged = workers.stream()
                .flatMap(worker -> worker.acknowledged().stream())
                .toArray(UUID[]::new);
        return count(connection, """
                select count(*) from unnest(?) as acknowledged(id)
                where not exists (select from lease_end e where e.assignment_id = id and e.kind = 'SUBMITTED')
                    and not exists (select from late_answer l where l.assignment_id = id)
                """, connection.createArrayOf("uuid", acknowledged));
    }

    private static long count(Connection connection, String sql, Object parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Figure none(String id, String what, long found) {
        return Figure.of(id, what, "found", Samples.of(List.of((double) found)), null)
                .withGoal("0", value -> value == 0);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new BenchException("chaos ended early: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
