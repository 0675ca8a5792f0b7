package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.bench.platform.RunningPlatform;
import io.fairground.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * D1, D2, D4 and D5 of issue 3, at the use cases that the REST resource calls, each beside its peer on the same PostgreSQL,
 * round by round. Both outboxes are emptied meanwhile.
 */
final class UseCaseBench {

    private static final double NEXT_TASK_MIN = 1_000;
    private static final double SUBMIT_MIN = 10;
    private static final double TASKS_FLAT_MAX = 1.3;
    private static final double JOBS_FLAT_MAX = 1.5;
    private static final double PINNED_MIN = 0.95;
    private static final double COMMITS_MAX = 0.2;
    private static final double WAL_BYTES_MAX = 4096;
    private static final int RANDOM_CLIENTS = 4;
    private static final int CORES = 2;
    private static final int WARM_UP = 5;
    private static final int PINNED_PARTS = 5;

    private final Context context;
    private final CoreSizes sizes;
    private final Ids ids;
    private final SplittableRandom random;
    private final List<Figure> figures = new ArrayList<>();

    UseCaseBench(Context context, Ids ids, SplittableRandom random) {
        this.context = context;
        this.sizes = CoreSizes.of(context.quick());
        this.ids = ids;
        this.random = random;
    }

    List<Figure> run() {
        var platform = context.platform();
        context.say("a database for the use cases");
        try (var market = new CoreMarket(context, ids, random.split());
                var _ = new OutboxDrain(market.database().connect(), "events")) {
            var large = market.openJobs(1, sizes.tasks());
            var hired = market.hire(sizes.workers());
            nextTask(platform, market, hired, large);
            submitAndNext(platform, market, hired, large);
            flat(market, hired);
            pinned(platform, market, hired);
            return List.copyOf(figures);
        } catch (SQLException e) {
            throw new BenchException("the outbox was not emptied: " + e.getMessage(), e);
        }
    }

    /** D1a. */
    private void nextTask(RunningPlatform platform, CoreMarket market, List<UUID> hired, List<UUID> large) {
        var ours = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        var takers = workers(market, hired, large).stream()
                .<Crowd.Worker>map(worker -> worker::take)
                .toList();
        try (var peer = new RandomOrder(platform, sizes.tasks())) {
            var clients = peer.clients(RANDOM_CLIENTS, random.split());
            Crowd.work(takers, sizes.tasks() / 100, sizes.roundMax());
            for (int round = 1; round <= sizes.rounds(); round++) {
                ours.add(perSecond(Crowd.work(takers, sizes.tasks() / 50, sizes.roundMax())));
                peers.add(perSecond(Crowd.work(clients, RANDOM_CLIENTS * sizes.randomQueries(), sizes.roundMax())));
                say("next task", round, ours, peers);
            }
            clients.forEach(RandomOrder.Client::close);
        }
        figures.add(Figure.of(
                "D1a",
                "next task of %,d open, beside all of them in random order".formatted(sizes.tasks()),
                "1/s",
                Samples.of(ours),
                Samples.of(peers)));
        goal(">= 1,000 times the peer", figures.getLast().ratio(), ratio -> ratio >= NEXT_TASK_MIN);
    }

    /** D1b and D5. */
    private void submitAndNext(RunningPlatform platform, CoreMarket market, List<UUID> hired, List<UUID> large) {
        var ours = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        var ceilings = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        var commits = new ArrayList<Double>();
        var wal = new ArrayList<Double>();
        var crowd = workers(market, hired, large);
        crowd.forEach(CoreWorker::take);
        var peerSizes =
                new Sizes(sizes.workers(), sizes.rounds(), sizes.answers() / 2, sizes.roundMax(), sizes.answers() / 10);
        try (var peer = new SqlLoop(platform, peerSizes, ids, random.split())) {
            Crowd.work(crowd, sizes.answers(), sizes.roundMax());
            Crowd.work(peer.workers(), peerSizes.warmUp(), sizes.roundMax());
            for (int round = 1; round <= sizes.rounds(); round++) {
                var before = Counters.read(market.database().connect());
                var work = Crowd.work(crowd, sizes.answers(), sizes.roundMax());
                var written = Counters.read(market.database().connect()).since(before);
                ours.add(perSecond(work));
                p99.add(work.latencies().getValueAtPercentile(99) / 1000.0);
                commits.add(written.commits() / (double) work.latencies().getTotalCount());
                wal.add(written.walBytes() / (double) work.latencies().getTotalCount());
                peers.add(perSecond(Crowd.work(peer.workers(), peerSizes.answers(), sizes.roundMax())));
                ceilings.add(ceiling(market));
                say("submit and next", round, ours, peers);
            }
        }
        figures.add(Figure.of(
                "D1b", "take and submit, 64 workers, beside SKIP LOCKED", "1/s", Samples.of(ours), Samples.of(peers)));
        goal(">= 10 times the peer", figures.getLast().ratio(), ratio -> ratio >= SUBMIT_MIN);
        figures.add(Figure.of(
                "D1c",
                "the same, beside the same rows in batches of 100 by plain SQL",
                "1/s",
                Samples.of(ours),
                Samples.of(ceilings)));
        figures.add(Figure.of("D1d", "submit and next at the use case, p99", "ms", Samples.of(p99), null));
        figures.add(Figure.of("D5d", "commits an answer at the use case", "commits", Samples.of(commits), null)
                .withGoal("<= 0.2", value -> value <= COMMITS_MAX));
        figures.add(Figure.of("D5e", "WAL an answer at the use case", "bytes", Samples.of(wal), null)
                .withGoal("<= 4096", value -> value <= WAL_BYTES_MAX));
    }

    /** What is written at most; the rows stand in a job that nobody reads. */
    private double ceiling(CoreMarket market) {
        var writers = new ArrayList<Ceiling>();
        for (int i = 0; i < CORES; i++) {
            writers.add(new Ceiling(market.database().connect(), ids.next(), EventBodies.BYTES_AN_ANSWER));
        }
        var work = Crowd.work(writers, sizes.answers() / Ceiling.ROWS, sizes.roundMax());
        writers.forEach(Ceiling::close);
        return Ceiling.ROWS * perSecond(work);
    }

    /** D2. */
    private void flat(CoreMarket market, List<UUID> hired) {
        var small = workers(market, hired, market.openJobs(1, sizes.smallTasks()));
        var large = workers(market, hired, market.openJobs(1, sizes.tasks()));
        var many = workers(market, hired, market.openJobs(sizes.manyJobs(), sizes.smallTasks() / 10));
        var one = workers(market, hired, market.openJobs(1, sizes.tasks()));
        List.of(small, large, many, one).forEach(crowd -> crowd.forEach(CoreWorker::take));
        var answers = sizes.smallTasks() * 9 / 10 / (sizes.rounds() + 1);
        List.of(small, large, many, one).forEach(crowd -> Crowd.work(crowd, answers, sizes.roundMax()));
        var p99 = List.of(
                new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
        for (int round = 1; round <= sizes.rounds(); round++) {
            p99.get(0).add(p99(large, answers));
            p99.get(1).add(p99(small, answers));
            p99.get(2).add(p99(many, answers));
            p99.get(3).add(p99(one, answers));
            say("p99 of large and small", round, p99.get(0), p99.get(1));
            say("p99 of many and one", round, p99.get(2), p99.get(3));
        }
        figures.add(Figure.of(
                "D2a",
                "submit and next, p99, %,d tasks beside %,d".formatted(sizes.tasks(), sizes.smallTasks()),
                "ms",
                Samples.of(p99.get(0)),
                Samples.of(p99.get(1))));
        goal("<= 1.3 times the small job", figures.getLast().ratio(), ratio -> ratio <= TASKS_FLAT_MAX);
        figures.add(Figure.of(
                "D2b",
                "submit and next, p99, %,d jobs beside one".formatted(sizes.manyJobs()),
                "ms",
                Samples.of(p99.get(2)),
                Samples.of(p99.get(3))));
        goal("<= 1.5 times one job", figures.getLast().ratio(), ratio -> ratio <= JOBS_FLAT_MAX);
    }

    private double p99(List<CoreWorker> crowd, int answers) {
        return Crowd.work(crowd, answers, sizes.roundMax()).latencies().getValueAtPercentile(99) / 1000.0;
    }

    /** D4: rounds before, rounds while it is pinned, rounds afterwards. */
    private void pinned(RunningPlatform platform, CoreMarket market, List<UUID> hired) {
        var crowd = workers(market, hired, market.openJobs(1, sizes.tasks()));
        crowd.forEach(CoreWorker::take);
        Crowd.work(crowd, sizes.answers() / WARM_UP, sizes.roundMax());
        var clean = new ArrayList<Double>(rounds(crowd));
        var pinned = new ArrayList<Double>();
        try (var _ = new PinnedTransaction(market.database())) {
            context.say("pinned for " + sizes.pinned().toSeconds() + " s");
            for (int part = 0; part < PINNED_PARTS; part++) {
                Market.pause(sizes.pinned().dividedBy(PINNED_PARTS));
                Crowd.work(crowd, sizes.answers() / WARM_UP, sizes.roundMax());
            }
            pinned.addAll(rounds(crowd));
        }
        clean.addAll(rounds(crowd));
        figures.add(Figure.of(
                "D4",
                "throughput while a transaction is pinned, beside clean",
                "1/s",
                Samples.of(pinned),
                Samples.of(clean)));
        goal(">= 0.95 of clean", figures.getLast().ratio(), ratio -> ratio >= PINNED_MIN);
    }

    private List<Double> rounds(List<CoreWorker> crowd) {
        var rates = new ArrayList<Double>();
        for (int round = 1; round <= sizes.rounds(); round++) {
            rates.add(perSecond(Crowd.work(crowd, sizes.answers() / WARM_UP, sizes.roundMax())));
        }
        return rates;
    }

    private List<CoreWorker> workers(CoreMarket market, List<UUID> hired, List<UUID> jobs) {
        return hired.stream()
                .map(id -> new CoreWorker(market.useCases(), id, jobs, ids, random.split()))
                .toList();
    }

    private void goal(String text, @Nullable Double ratio, DoublePredicate met) {
        var figure = figures.removeLast();
        figures.add(figure.withGoal(text, _ -> ratio != null && met.test(ratio)));
    }

    private void say(String what, int round, List<Double> ours, List<Double> peers) {
        context.say(String.format(
                Locale.ROOT,
                "%s, round %d of %d: %,.1f, peer %,.1f",
                what,
                round,
                sizes.rounds(),
                ours.getLast(),
                peers.getLast()));
    }

    private static double perSecond(Crowd.Work work) {
        return work.latencies().getTotalCount() / (work.time().toNanos() / 1e9);
    }

    /** What one database wrote: nobody else writes on the server meanwhile but its platform, which idles. */
    private record Counters(long commits, long walBytes) {

        static Counters read(Connection connection) {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select pg_stat_force_next_flush()");
                Market.pause(Duration.ofMillis(1_200));
                try (var rows = statement.executeQuery("""
                        select (select xact_commit from pg_stat_database where datname = current_database()),
                            (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint""")) {
                    rows.next();
                    return new Counters(rows.getLong(1), rows.getLong(2));
                }
            } catch (SQLException e) {
                throw new BenchException("cannot read PostgreSQL's counters: " + e.getMessage(), e);
            }
        }

        Counters since(Counters earlier) {
            return new Counters(commits - earlier.commits, walBytes - earlier.walBytes);
        }
    }
}
