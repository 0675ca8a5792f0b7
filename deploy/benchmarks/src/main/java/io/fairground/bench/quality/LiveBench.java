package io.fairground.bench.quality;

import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.inference.DawidSkene;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.inference.LiveInference;
import io.fairground.quality.inference.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Q3: one answer to the new probabilities of its task, with a million tasks in memory and a fit going on beside. */
final class LiveBench {

    private static final int ROUNDS = 5;
    private static final int ANSWERS = 200_000;
    private static final double MILLIS_MAX = 1;
    private static final double DISTANCE_MAX = 0.01;

    private LiveBench() {}

    static List<Figure> run(boolean quick, long seed) {
        var crowd = new SyntheticCrowd(quick ? 200_000 : 1_000_000, 3, 20_000, 2, seed);
        var live = new LiveInference(2);
        crowd.forEach(live::add);
        live.refit(Run.plain());
        var random = new SplittableRandom(seed);
        var quiet = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            quiet.add(p99Millis(live, crowd, random));
            var fit = Thread.ofPlatform().start(() -> live.refit(Run.plain()));
            beside.add(p99Millis(live, crowd, random));
            join(fit);
        }
        return List.of(
                Figure.of("Q3", "answer to new posterior, p99, " + size(crowd), "ms", Samples.of(quiet), null)
                        .withGoal("< 1", value -> value < MILLIS_MAX),
                Figure.of("Q3a", "the same while a fit goes on beside", "ms", Samples.of(beside), null)
                        .withGoal("< 1", value -> value < MILLIS_MAX),
                Figure.of("Q3b", "live after a refit less a full fit, largest", "prob.", distance(live), null)
                        .withGoal("<= 0.01", value -> value <= DISTANCE_MAX));
    }

    private static String size(SyntheticCrowd crowd) {
        return String.format(java.util.Locale.ROOT, "%,d tasks", crowd.taskCount());
    }

    private static double p99Millis(LiveInference live, SyntheticCrowd crowd, SplittableRandom random) {
        var latencies = new Histogram(TimeUnit.SECONDS.toNanos(10), 3);
        for (var i = 0; i < ANSWERS; i++) {
            var task = random.nextInt(crowd.taskCount());
            var worker = random.nextInt(crowd.workerCount());
            var label = random.nextInt(crowd.classCount());
            var began = System.nanoTime();
            live.add(task, worker, label);
            latencies.recordValue(System.nanoTime() - began);
        }
        return latencies.getValueAtPercentile(99) / 1e6;
    }

    private static Samples distance(LiveInference live) {
        live.refit(Run.plain());
        var full = DawidSkene.shrunk().infer(Evidence.of(live.table()));
        var largest = 0.0;
        for (var task = 0; task < full.taskCount(); task++) {
            var said = live.probabilities(task);
            for (var c = 0; c < said.length; c++) {
                largest = Math.max(largest, Math.abs(said[c] - full.probability(task, c)));
            }
        }
        return Samples.of(List.of(largest));
    }

    private static void join(Thread fit) {
        try {
            fit.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new io.fairground.bench.BenchException("interrupted", e);
        }
    }
}
