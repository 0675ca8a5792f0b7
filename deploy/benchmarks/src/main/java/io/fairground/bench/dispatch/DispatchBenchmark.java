package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.kernel.Ids;
import io.fairground.kernel.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Submit-and-next with 64 workers at full speed, alternating with the SQL loop, round by round. */
public final class DispatchBenchmark {

    private static final String SERVICE = "task-dispatch";
    private static final String DATABASE = "task_dispatch";
    private static final double COMMITS_MAX = 0.2;
    private static final double WAL_BYTES_MAX = 4096;

    private final Context context;
    private final Sizes sizes;

    public DispatchBenchmark(Context context) {
        this.context = context;
        this.sizes = Sizes.of(context.quick());
    }

    /** The figures of issue 3 at the use cases, and those that can be seen from outside. */
    public List<Figure> run() {
        var ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
        var random = new SplittableRandom(context.seed());
        var figures = new ArrayList<>(new UseCaseBench(context, ids, random.split()).run());
        figures.addAll(chaos(context));
        figures.addAll(throughHttp(ids, random));
        return figures;
    }

    /** What may never be found, whatever happens. */
    public static List<Figure> chaos(Context context) {
        var ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
        return new ChaosBench(context, ids, new SplittableRandom(context.seed())).run();
    }

    private List<Figure> throughHttp(Ids ids, SplittableRandom random) {
        var market = new Market(context.platform(), ids, random.split());
        context.say("opening a job of %,d tasks".formatted(sizes.items()));
        var job = market.openJob(sizes.items());
        context.say("hiring %d workers".formatted(sizes.workers()));
        var crowd = market.hire(sizes.workers(), job);
        try (var peer = new SqlLoop(context.platform(), sizes, ids, random.split())) {
            crowd.forEach(worker -> {
                worker.logIn();
                worker.register(Market.REGION);
                worker.takeFirst();
            });
            return figures(rounds(crowd, peer));
        } finally {
            tidyUp(market, job, crowd);
        }
    }

    /** What fails here is said and no more: it must not hide why a round failed. */
    private void tidyUp(Market market, UUID job, List<HttpWorker> crowd) {
        try {
            crowd.forEach(HttpWorker::goHome);
            market.close(job);
        } catch (BenchException e) {
            context.say("the job stays open: " + e.getMessage());
        }
    }

    private record Rounds(List<Round> ours, List<Round> peers) {}

    private Rounds rounds(List<HttpWorker> crowd, SqlLoop peer) {
        context.say("warming up");
        Crowd.work(crowd, sizes.warmUp(), Duration.ofMinutes(1));
        Crowd.work(peer.workers(), sizes.warmUp(), Duration.ofMinutes(1));
        var rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
        try (var ourMeter = new DatabaseMeter(context.platform(), DATABASE);
                var peerMeter = new DatabaseMeter(context.platform(), SqlLoop.DATABASE)) {
            ourMeter.readSettled();
            for (int i = 1; i <= sizes.rounds(); i++) {
                crowd.forEach(HttpWorker::logIn);
                rounds.ours()
                        .add(round(
                                i,
                                "ours",
                                ourMeter,
                                crowd,
                                () -> context.platform().cpu(SERVICE)));
                rounds.peers().add(round(i, "peer", peerMeter, peer.workers(), Optional::empty));
            }
        }
        return rounds;
    }

    private Round round(
            int number,
            String side,
            DatabaseMeter meter,
            List<? extends Crowd.Worker> workers,
            Supplier<Optional<Duration>> cpu) {
        // Whoever went before has left the counters settled.
        var before = meter.read();
        var cpuBefore = cpu.get();
        var work = Crowd.work(workers, sizes.answers(), sizes.roundMax());
        var cpuUsed = cpuBefore.flatMap(start -> cpu.get().map(end -> end.minus(start)));
        var after = meter.readSettled();
        var round = new Round(
                work.time(),
                work.latencies(),
                after.commits() - before.commits(),
                after.walSince(before),
                after.serverWalBytes() - before.serverWalBytes(),
                cpuUsed);
        context.say(String.format(
                Locale.ROOT,
                "round %d of %d, %s: %,d answers in %.1f s",
                number,
                sizes.rounds(),
                side,
                round.answers(),
                round.time().toMillis() / 1000.0));
        return round;
    }

    private static List<Figure> figures(Rounds rounds) {
        return List.of(
                figure("D6a", "answers through HTTP, 64 workers", "1/s", rounds, Round::answersPerSecond),
                figure("D6b", "submit and next, p50", "ms", rounds, round -> round.millisAt(50)),
                figure("D6c", "submit and next, p99", "ms", rounds, round -> round.millisAt(99)),
                Figure.of("D6d", "CPU of task-dispatch an answer", "ms", cpu(rounds.ours()), null),
                figure("D5a", "commits an answer", "commits", rounds, round -> round.perAnswer(round.commits()))
                        .withGoal("<= 0.2", value -> value <= COMMITS_MAX),
                figure("D5b", "WAL an answer", "bytes", rounds, round -> round.perAnswer(round.walBytes()))
                        .withGoal("<= 4096", value -> value <= WAL_BYTES_MAX),
                figure(
                        "D5c",
                        "WAL of the whole server meanwhile, an answer",
                        "bytes",
                        rounds,
                        round -> round.perAnswer(round.serverWalBytes())));
    }

    private static Figure figure(String id, String what, String unit, Rounds rounds, Function<Round, Double> value) {
        return Figure.of(
                id,
                what,
                unit,
                Samples.of(rounds.ours().stream().map(value).toList()),
                Samples.of(rounds.peers().stream().map(value).toList()));
    }

    private static @Nullable Samples cpu(List<Round> rounds) {
        var values = rounds.stream()
                .flatMap(round -> round.cpuMillisPerAnswer().stream())
                .toList();
        return values.isEmpty() ? null : Samples.of(values);
    }
}
