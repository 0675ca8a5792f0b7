package io.fairground.bench.quality;

import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.stopping.StoppingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Q4: answers saved by the stopping rule against the fixed overlap of equal accuracy, on real answers asked again. */
final class StoppingBench {

    private static final double CONFIDENCE = 0.95;
    private static final double SAVED_MIN = 0.35;
    private static final double ERROR_MAX = 0.03;
    /** A point less than a fixed overlap with as many answers is within what the draws differ by. */
    private static final double BEHIND_MAX = 1;

    /** With fewer answers a task than this there is no room to save in. */
    private static final double ANSWERS_A_TASK_MIN = 8;

    private StoppingBench() {}

    /**
     * Where more answers hardly make labels better there is nothing to save against: a crowd that errs together
     * (ZenCrowd) is no better with ten answers than with three.
     */
    private static final double GAIN_MIN = 1;

    private static final int FEW_ANSWERS = 3;

    /**
     * @param ahead accuracy less that of a fixed overlap with as many answers, in points
     * @param possible whether more answers make the set's labels better, so that an equal fixed overlap means something
     */
    private record Saved(double saved, double error, double ahead, boolean possible, String line) {}

    static List<Figure> run(List<CrowdSet> sets, boolean quick, long seed) {
        var rounds = quick ? 1 : 10;
        var saved = new ArrayList<Saved>();
        var lines = new ArrayList<Figure>();
        for (var set : sets) {
            if (set.answers().rows() / (double) set.answers().taskCount() >= ANSWERS_A_TASK_MIN) {
                var one = saved(set, rounds, seed);
                saved.add(one);
                lines.add(Figure.of(
                        "Q4s",
                        one.line() + (one.possible() ? "" : " (more answers do not help)"),
                        "share",
                        Samples.of(List.of(one.saved())),
                        null));
            }
        }
        if (saved.stream().noneMatch(Saved::possible)) {
            return lines;
        }
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                        "Q4",
                        "answers saved, the set with least",
                        "share",
                        Samples.of(List.of(saved.stream()
                                .filter(Saved::possible)
                                .mapToDouble(Saved::saved)
                                .min()
                                .orElseThrow())),
                        null)
                .withGoal(">= 0.35", value -> value >= SAVED_MIN));
        figures.add(Figure.of(
                        "Q4e",
                        "calibration error after correction, worst set",
                        "share",
                        Samples.of(List.of(
                                saved.stream().mapToDouble(Saved::error).max().orElseThrow())),
                        null)
                .withGoal("<= 0.03", value -> value <= ERROR_MAX));
        figures.add(Figure.of(
                        "Q4c",
                        "accuracy less that of a fixed overlap with as many answers, worst set",
                        "points",
                        Samples.of(List.of(
                                saved.stream().mapToDouble(Saved::ahead).min().orElseThrow())),
                        null)
                .withGoal(">= -1 (no collapse)", value -> value >= -BEHIND_MAX));
        figures.addAll(lines);
        return figures;
    }

    private static Saved saved(CrowdSet set, int rounds, long seed) {
        var most =
                (int) Math.round(set.answers().rows() / (double) set.answers().taskCount());
        var plan = new StoppingPlan(2, most, CONFIDENCE, null, 0.05, 20, 5);
        var replays = LongStream.range(0, rounds)
                .mapToObj(round -> new StoppingReplay(set, plan, seed + round))
                .toList();
        var dynamic = replays.stream().map(StoppingReplay::dynamic).toList();
        var accuracy = dynamic.stream()
                .mapToDouble(StoppingReplay.Outcome::accuracy)
                .average()
                .orElseThrow();
        var answers = dynamic.stream()
                .mapToDouble(StoppingReplay.Outcome::answers)
                .average()
                .orElseThrow();
        var error = dynamic.stream()
                .mapToDouble(StoppingReplay.Outcome::calibrationError)
                .average()
                .orElseThrow();
        var fixed = IntStream.rangeClosed(1, most)
                .mapToDouble(overlap -> replays.stream()
                        .mapToDouble(replay -> replay.fixed(overlap).accuracy())
                        .average()
                        .orElseThrow())
                .toArray();
        var equal = equalOverlap(fixed, accuracy);
        return new Saved(
                1 - answers / equal,
                error,
                accuracy - at(fixed, answers),
                fixed[most - 1] - fixed[FEW_ANSWERS - 1] >= GAIN_MIN,
                String.format(
                        Locale.ROOT,
                        "%s: %.1f %% at %.2f of %d, fixed %.2f",
                        set.name(),
                        accuracy,
                        answers,
                        most,
                        equal));
    }

    /** Accuracy of a fixed overlap, with the line drawn between whole ones. */
    private static double at(double[] fixed, double answers) {
        var below = (int) Math.floor(answers);
        return below >= fixed.length
                ? fixed[fixed.length - 1]
                : fixed[below - 1] + (answers - below) * (fixed[below] - fixed[below - 1]);
    }

    /** The first overlap that is right as often, with the line drawn between whole ones. */
    private static double equalOverlap(double[] fixed, double accuracy) {
        for (var i = 0; i < fixed.length; i++) {
            if (fixed[i] >= accuracy) {
                return i == 0 ? 1 : i + (accuracy - fixed[i - 1]) / (fixed[i] - fixed[i - 1]);
            }
        }
        return fixed.length;
    }
}
