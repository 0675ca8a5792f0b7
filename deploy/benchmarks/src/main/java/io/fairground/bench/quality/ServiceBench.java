package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.bench.platform.OwnService;
import io.fairground.bench.platform.RunningPlatform;
import io.fairground.bench.platform.ScratchDatabase;
import io.fairground.bench.platform.ScratchTopics;
import io.fairground.bench.platform.TidyUp;
import io.fairground.kernel.Ids;
import io.fairground.kernel.TimeOrderedIds;
import io.fairground.local.Service;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Q3, its second half: an answer in Kafka to the announced label, with a quality-control process of its own on the running
 * platform's PostgreSQL, Kafka and Keycloak. The marketplace hears nothing of it: the database and the topics are its own.
 *
 * <p>Twice: with a job labelled by majority of three (Q3c, Q3d, Q3e), and with one whose overlap is dynamic, two to five
 * answers until 95 % sure (Q3f, Q3g, Q3h).
 *
 * <ul>
 *   <li>Q3c, Q3f: 99th percentile of the time from Kafka's receipt of the last answer of a task to the reading of its
 *       {@code TaskResolved}, while {@value #PER_SECOND} answers a second are sent at a fixed schedule. The schedule never
 *       waits for the service, and a task about which nothing was said counts with the whole patience, so a stall counts for
 *       all that it held up.
 *   <li>Q3d, Q3g: answers a second that the service takes from a backlog; above {@value #PER_SECOND}, that rate can be
 *       sustained.
 *   <li>Q3e, Q3h: CPU of the process an answer, all its threads, at {@value #PER_SECOND} answers a second.
 * </ul>
 *
 * The sender, the service, PostgreSQL and Kafka share the machine: what they take from each other is in the figures.
 */
final class ServiceBench {

    static final int PER_SECOND = 600;

    private static final double MILLIS_MAX = 200;
    /** A sender that is later than this has not offered the load that the figure speaks of. */
    private static final double SENT_SHARE_MIN = 0.98;

    private static final Duration KNOWN = Duration.ofSeconds(30);

    private final Context context;
    private final RunningPlatform platform;
    private final Ids ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
    private final SplittableRandom random;
    private final int rounds;
    private final Duration warmUp;
    private final Duration load;
    private final int backlog;

    private ServiceBench(Context context, RunningPlatform platform) {
        this.context = context;
        this.platform = platform;
        this.random = new SplittableRandom(context.seed());
        this.rounds = context.quick() ? 1 : 3;
        this.warmUp = Duration.ofSeconds(context.quick() ? 10 : 20);
        this.load = Duration.ofSeconds(context.quick() ? 10 : 20);
        this.backlog = context.quick() ? 6_000 : 12_000;
    }

    /** No figures, and a word about it, where nothing runs that the service needs. */
    static List<Figure> run(Context context) {
        var platform = RunningPlatform.find(context.checkout(), System.getenv()).orElse(null);
        if (platform == null || !OwnService.isBuilt(platform, Service.QUALITY_CONTROL)) {
            context.say("  left out: it needs deploy/platform start, or deploy/up, in this checkout");
            return List.of();
        }
        return new ServiceBench(context, platform).measure();
    }

    /** How a crowd answers a job of so many answers. */
    private enum Kind {
        MAJORITY("majority of 3", "Q3c", "Q3d", "Q3e"),
        DYNAMIC("dynamic overlap", "Q3f", "Q3g", "Q3h");

        private final String words;
        private final String latencyId;
        private final String rateId;
        private final String cpuId;

        Kind(String words, String latencyId, String rateId, String cpuId) {
            this.words = words;
            this.latencyId = latencyId;
            this.rateId = rateId;
            this.cpuId = cpuId;
        }
    }

    private List<Figure> measure() {
        var name = "bench_" + hex().substring(0, 12);
        var log = context.checkout().resolve("deploy/benchmarks/target/quality-control.log");
        try (var tidyUp = new TidyUp()) {
            var database = tidyUp.later(new ScratchDatabase(platform, name, hex()));
            var topics = tidyUp.later(new ScratchTopics(platform, name + "."));
            var service = tidyUp.later(OwnService.start(platform, Service.QUALITY_CONTROL, database, topics, log));
            service.awaitReady();
            var bench = new Bench(database, topics, service, tidyUp.later(new EventSender(topics)));
            var figures = new ArrayList<Figure>();
            for (var kind : Kind.values()) {
                bench.warmUp(kind);
            }
            for (var kind : Kind.values()) {
                figures.addAll(bench.figures(kind));
            }
            bench.requireNoDeadLetters();
            return figures;
        }
    }

    private static String hex() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private final class Bench {

        private final ScratchDatabase database;
        private final ScratchTopics topics;
        private final OwnService service;
        private final EventSender sender;

        Bench(ScratchDatabase database, ScratchTopics topics, OwnService service, EventSender sender) {
            this.database = database;
            this.topics = topics;
            this.service = service;
            this.sender = sender;
        }

        void warmUp(Kind kind) {
            context.say("  warming up, " + kind.words);
            load(kind, (int) (PER_SECOND * warmUp.toSeconds())).atRate(PER_SECOND, warmUp);
        }

        List<Figure> figures(Kind kind) {
            var latencies = new ArrayList<Double>();
            var rates = new ArrayList<Double>();
            var cpu = new ArrayList<Double>();
            for (var round = 1; round <= rounds; round++) {
                atRate(kind, round, latencies, cpu);
                rates.add(load(kind, backlog).backlog(backlog).assessedPerSecond());
            }
            return List.of(
                    Figure.of(
                                    kind.latencyId,
                                    "answer to announced label, p99, " + kind.words,
                                    "ms",
                                    samples(latencies),
                                    null)
                            .withGoal("< 200", value -> value < MILLIS_MAX),
                    Figure.of(kind.rateId, "answers from a backlog, " + kind.words, "1/s", Samples.of(rates), null)
                            .withGoal(">= 600", value -> value >= PER_SECOND),
                    Figure.of(kind.cpuId, "CPU an answer, " + kind.words, "ms", samples(cpu), null));
        }

        /** A round whose load was not offered says nothing of the service, and is left out. */
        private void atRate(Kind kind, int round, List<Double> latencies, List<Double> cpu) {
            var answers = load(kind, (int) (PER_SECOND * load.toSeconds()));
            var before = service.cpu();
            var outcome = answers.atRate(PER_SECOND, load);
            var used = before.flatMap(start -> service.cpu().map(end -> end.minus(start)));
            context.say(describe(kind, round, outcome));
            if (outcome.sentPerSecond() < SENT_SHARE_MIN * PER_SECOND) {
                context.say("  left out: this machine is too busy to send %d answers a second".formatted(PER_SECOND));
                return;
            }
            latencies.add(outcome.millisAt(99));
            used.ifPresent(time -> cpu.add(time.toNanos() / 1e6 / outcome.answers()));
        }

        /** A job of its own, which the service knows. */
        private ServiceLoad load(Kind kind, int answers) {
            var clock = Clock.systemUTC();
            var stream = switch (kind) {
                case MAJORITY -> AnswerStream.majority(answers, ids, clock, random.split());
                case DYNAMIC -> AnswerStream.dynamic(answers, ids, clock, random.split());
            };
            sender.send(stream.job(), _ -> {});
            sender.flush();
            awaitKnown(stream.job().jobId());
            return new ServiceLoad(topics, sender, stream);
        }

        private void awaitKnown(UUID jobId) {
            var deadline = System.nanoTime() + KNOWN.toNanos();
            while (count("select count(*) from job where job_id = '" + jobId + "'") == 0) {
                if (System.nanoTime() > deadline) {
                    throw new BenchException("the service did not hear of its job");
                }
                pause(Duration.ofMillis(100));
            }
        }

        void requireNoDeadLetters() {
            var dead = count("select count(*) from dead_letter");
            if (dead > 0) {
                throw new BenchException("%,d events could not be applied".formatted(dead));
            }
        }

        private long count(String sql) {
            try (var connection = database.connect();
                    var query = connection.createStatement();
                    var rows = query.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new BenchException("the scratch database: " + e.getMessage(), e);
            }
        }
    }

    private String describe(Kind kind, int round, ServiceLoad.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "  %s, round %d of %d: %,d answers at %.0f/s, %,d labels, p50 %.0f, p99 %.0f, most %.0f ms"
                        + " (p99 %.0f ms from when it was due), %d without a label",
                kind.words,
                round,
                rounds,
                outcome.answers(),
                outcome.sentPerSecond(),
                outcome.fromAcknowledged().getTotalCount(),
                outcome.millisAt(50),
                outcome.millisAt(99),
                outcome.millisAt(100),
                outcome.fromDue().getValueAtPercentile(99) / 1e6,
                outcome.unresolved());
    }

    private static @Nullable Samples samples(List<Double> values) {
        return values.isEmpty() ? null : Samples.of(values);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
