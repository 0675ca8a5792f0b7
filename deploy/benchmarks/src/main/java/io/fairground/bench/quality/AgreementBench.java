package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.agreement.Agreement;
import io.fairground.quality.agreement.Alpha;
import io.fairground.quality.agreement.Distance;
import io.fairground.quality.agreement.Grasp;
import io.fairground.quality.agreement.MajoritySplit;
import io.fairground.quality.agreement.Shuffles;
import io.fairground.quality.inference.AnswerTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Agreement: how fast and how exact alpha is, and what CREHate says about five countries. */
final class AgreementBench {

    private static final int LABELS = 100_000;
    private static final int ANSWERS_PER_TASK = 5;
    private static final int CLASSES = 5;
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 5;
    private static final double SECONDS_GOAL = 0.05;
    private static final double DIFFERENCE_GOAL = 1e-12;

    /** Crowd-Kit 1.4.1 on the 97,000 labels of S_Rel, without an interval; measured for the reference, not in this run. */
    private static final double CROWD_KIT_SECONDS = 0.43;

    private static final double INDEX_OF_USA = 1.18;
    private static final double LOWEST_SHARE = 0.163;
    private static final double HIGHEST_SHARE = 0.260;

    List<Figure> run(boolean quick, long seed) {
        var crehate =
                Crehate.read(Path.of(System.getProperty("fairground.checkout", "."), "deploy/data/crowd/crehate"));
        var figures = new ArrayList<Figure>();
        figures.add(seconds(seed));
        figures.add(difference(quick ? 2 : 8, seed));
        figures.add(index(crehate, quick ? 399 : 1999, seed));
        figures.addAll(splits(crehate, seed));
        return List.copyOf(figures);
    }

    /** From the three columns to alpha with its interval, sorting included. */
    private static Figure seconds(long seed) {
        var labels = labels(LABELS / ANSWERS_PER_TASK, CLASSES, new Random(seed));
        var task = new int[LABELS];
        var worker = new int[LABELS];
        Arrays.setAll(task, row -> row / ANSWERS_PER_TASK);
        Arrays.setAll(worker, row -> row % ANSWERS_PER_TASK);
        var label = Arrays.stream(labels).flatMapToInt(Arrays::stream).toArray();
        var seconds = new ArrayList<Double>();
        for (var round = 0; round < WARM_UPS + ROUNDS; round++) {
            var start = System.nanoTime();
            var table = new AnswerTable(labels.length, ANSWERS_PER_TASK, CLASSES, task, worker, label);
            withInterval(Alpha.of(table, Distance.nominal()).orElseThrow());
            if (round >= WARM_UPS) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        return Figure.of(
                        "Q6a",
                        "alpha with interval, 100,000 labels (peer: Crowd-Kit as quoted, without interval)",
                        "s",
                        Samples.of(seconds),
                        one(CROWD_KIT_SECONDS))
                .withGoal("< " + SECONDS_GOAL, value -> value < SECONDS_GOAL);
    }

    private static Agreement.Interval withInterval(Agreement agreement) {
        var interval = agreement.interval();
        if (interval == null) {
            throw new BenchException("alpha has no interval");
        }
        return interval;
    }

    private static Figure difference(int draws, long seed) {
        var largest = 0.0;
        for (var draw = 0; draw < draws; draw++) {
            var random = new Random(seed + draw);
            var classes = 2 + random.nextInt(6);
            var tasks = labels(40 + random.nextInt(40), classes, random);
            for (var one : metrics(classes).entrySet()) {
                largest = Math.max(largest, difference(tasks, classes, one.getKey(), one.getValue()));
            }
        }
        return Figure.of(
                        "Q6b",
                        "alpha and its standard error, off the definition over all pairs",
                        "",
                        one(largest),
                        null)
                .withGoal("<= " + DIFFERENCE_GOAL, value -> value <= DIFFERENCE_GOAL);
    }

    private static Map<Distance, NaiveAlpha.Metric> metrics(int classes) {
        var values = IntStream.rangeClosed(1, classes).asDoubleStream().toArray();
        return Map.of(
                Distance.nominal(), (one, other, _) -> one == other ? 0 : 1,
                Distance.ordinal(), NaiveAlpha::ordinal,
                Distance.interval(values), (one, other, _) -> (double) (one - other) * (one - other),
                Distance.ratio(values), (one, other, _) -> NaiveAlpha.ratio(one, other));
    }

    private static double difference(int[][] tasks, int classes, Distance distance, NaiveAlpha.Metric metric) {
        var task = IntStream.range(0, tasks.length)
                .flatMap(t -> IntStream.generate(() -> t).limit(tasks[t].length))
                .toArray();
        var worker = Arrays.stream(tasks)
                .flatMapToInt(labels -> IntStream.range(0, labels.length))
                .toArray();
        var label = Arrays.stream(tasks).flatMapToInt(Arrays::stream).toArray();
        var table = new AnswerTable(tasks.length, ANSWERS_PER_TASK, classes, task, worker, label);
        var alpha = Alpha.of(table, distance).orElseThrow();
        return Math.max(
                Math.abs(alpha.value() - NaiveAlpha.value(tasks, classes, metric)),
                Math.abs(withInterval(alpha).standardError() - NaiveAlpha.standardError(tasks, classes, metric)));
    }

    private static Figure index(Crehate crehate, int shuffles, long seed) {
        var usa = Grasp.of(crehate.answers(), crehate.regions(), Distance.nominal(), Shuffles.of(shuffles, seed))
                .get(Crehate.REGIONS.indexOf("US"));
        var index = usa.index();
        if (index == null) {
            throw new BenchException("the USA have no GAI");
        }
        var what = "GAI of the USA on CREHate, p %.4f".formatted(index.test().higher());
        return Figure.of("Q6c", what, "", one(index.value()), null)
                .withGoal(
                        INDEX_OF_USA + ", p < .005",
                        value -> Math.abs(value - INDEX_OF_USA) < 0.005
                                && index.test().higher() < 0.005);
    }

    private static List<Figure> splits(Crehate crehate, long seed) {
        var splits = MajoritySplit.of(crehate.answers(), crehate.regions(), 1, seed).stream()
                .sorted((one, other) -> Double.compare(one.share(), other.share()))
                .toList();
        return List.of(split("Q6d", splits.getFirst(), LOWEST_SHARE), split("Q6e", splits.getLast(), HIGHEST_SHARE));
    }

    private static Figure split(String id, MajoritySplit split, double goal) {
        var what = "CREHate items on which the majorities of %s and %s differ (peer: groups dealt by chance)"
                .formatted(Crehate.REGIONS.get(split.first()), Crehate.REGIONS.get(split.second()));
        return Figure.of(id, what, "share", one(split.share()), one(split.byChance()))
                .withGoal(String.valueOf(goal), value -> Math.abs(value - goal) < 0.0005);
    }

    /** Workers who see what is there two times in three, and else guess. */
    private static int[][] labels(int tasks, int classes, Random random) {
        var labels = new int[tasks][ANSWERS_PER_TASK];
        for (var task : labels) {
            var truth = random.nextInt(classes);
            Arrays.setAll(task, _ -> random.nextInt(3) == 0 ? random.nextInt(classes) : truth);
        }
        return labels;
    }

    private static Samples one(double value) {
        return Samples.of(List.of(value));
    }
}
