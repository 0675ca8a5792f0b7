package io.fairground.bench.quality;

import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.preference.BradleyTerry;
import io.fairground.quality.preference.Comparisons;
import io.fairground.quality.preference.GradientCheck;
import io.fairground.quality.preference.LogLoss;
import io.fairground.quality.preference.TieModel;
import io.fairground.quality.preference.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Preferences: how well held-out answers of a real crowd are foreseen, how fast a fit is, and whether its gradient is right. */
final class PreferenceBench {

    private static final int FOLDS = 5;
    private static final double LOSS_GOAL = 0.447;

    /** Crowd-Kit 1.4.1's Bradley-Terry on an 80/20 split of the decided answers; measured for the reference, not in this run. */
    private static final double CROWD_KIT_LOSS = 0.4739;

    private static final int ROWS = 300_000;
    private static final int ITEMS = 5_000;
    private static final int WORKERS = 1_000;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 5;
    private static final double SECONDS_GOAL = 0.3;

    /** CPU seconds of the same on WMT16's 293,956 comparisons, which may not be shipped. */
    private static final double CROWD_KIT_SECONDS = 0.55;

    private static final double GRADIENT_GOAL = 1e-6;

    List<Figure> run(boolean quick, long seed) {
        var figures = new ArrayList<Figure>();
        figures.addAll(losses(seed));
        figures.add(seconds(seed));
        figures.add(gradient(quick ? 2 : 10, seed));
        return List.copyOf(figures);
    }

    /** Means over the five folds, each foreseen by a fit to the other four. */
    private static List<Figure> losses(long seed) {
        var folder = Path.of(System.getProperty("fairground.checkout", "."), "deploy/data/crowd/ukpconvarg1");
        var comparisons = PairSet.read(folder.resolve("pairs.csv.gz"));
        var fold = new Random(seed).ints(comparisons.rows(), 0, FOLDS).toArray();
        var model = BradleyTerry.standard().withWorkers(Workers.usual());
        var loss = LogLoss.mean(IntStream.range(0, FOLDS)
                .mapToObj(held -> model.fit(comparisons.select(row -> fold[row] != held))
                        .logLoss(comparisons.select(row -> fold[row] == held)))
                .toList());
        return List.of(
                Figure.of(
                                "Q7",
                                "held-out decided answers of UKPConvArg1, ties and workers modelled "
                                        + "(peer: Crowd-Kit as quoted, decided answers alone)",
                                "log loss",
                                one(loss.decided()),
                                one(CROWD_KIT_LOSS))
                        .withGoal("<= " + LOSS_GOAL, value -> value <= LOSS_GOAL),
                Figure.of(
                        "Q7d",
                        "the same answers, ties among the three outcomes",
                        "log loss",
                        one(loss.outcomes()),
                        null));
    }

    /** From the columns to the mode, on one thread. */
    private static Figure seconds(long seed) {
        var comparisons = PairSet.draw(ROWS, ITEMS, WORKERS, seed);
        var seconds = new ArrayList<Double>();
        for (var round = 0; round < WARM_UPS + ROUNDS; round++) {
            var start = System.nanoTime();
            BradleyTerry.standard().fit(comparisons);
            if (round >= WARM_UPS) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        return Figure.of(
                        "Q7b",
                        "300,000 comparisons of 5,000 items with ties and position (peer: Crowd-Kit as quoted on WMT16)",
                        "s",
                        Samples.of(seconds),
                        one(CROWD_KIT_SECONDS))
                .withGoal("< " + SECONDS_GOAL, value -> value < SECONDS_GOAL);
    }

    private static Figure gradient(int draws, long seed) {
        var largest = 0.0;
        for (var draw = 0; draw < draws; draw++) {
            var comparisons = PairSet.draw(500, 20, 10, seed + draw);
            largest = Math.max(largest, gradient(comparisons, seed + draw));
        }
        return Figure.of("Q7c", "gradient of each model, off the numeric one", "share", one(largest), null)
                .withGoal("< " + GRADIENT_GOAL, value -> value < GRADIENT_GOAL);
    }

    private static double gradient(Comparisons comparisons, long seed) {
        return Stream.of(new TieModel.Davidson(), new TieModel.RaoKupper(), new TieModel.Decided())
                .map(BradleyTerry.standard()::withTies)
                .flatMap(model -> Stream.of(model, model.withWorkers(Workers.usual())))
                .mapToDouble(model -> GradientCheck.largestDifference(model, comparisons, seed))
                .max()
                .orElseThrow();
    }

    private static Samples one(double value) {
        return Samples.of(List.of(value));
    }
}
