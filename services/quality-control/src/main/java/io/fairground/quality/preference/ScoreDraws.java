package io.fairground.quality.preference;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Simulated errors of the scores: draws from {@code N(0, H^-1 M H^-1)}, as {@code H^-1} times a draw of the derivative
 * (perturb-and-solve: G. Papandreou and A. Yuille, NIPS 2010; for the sandwich, the score bootstrap of P. Kline and A. Santos,
 * 2012). No matrix over the items is needed. Each draw has its own generator, so threads do not change the result.
 */
final class ScoreDraws {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final int count;
    private final float[] cells;

    private ScoreDraws(int count, float[] cells) {
        this.count = count;
        this.cells = cells;
    }

    static ScoreDraws simulate(Meat meat, Solves solves, int items, Intervals intervals) {
        var count = intervals.draws();
        var cells = new float[Math.multiplyExact(items, count)];
        IntStream.range(0, count).parallel().forEach(draw -> {
            var random = new SplittableRandom(intervals.seed() + STRIDE * draw);
            var errors = solves.solveRoughly(meat.draw(random));
            for (var item = 0; item < items; item++) {
                cells[item * count + draw] = (float) errors[item];
            }
        });
        return new ScoreDraws(count, cells);
    }

    /** The same with the mean of each component taken out. */
    ScoreDraws centred(Components components) {
        var centred = new float[cells.length];
        IntStream.range(0, count).parallel().forEach(draw -> {
            var errors = new double[cells.length / count];
            for (var item = 0; item < errors.length; item++) {
                errors[item] = cells[item * count + draw];
            }
            components.centre(errors);
            for (var item = 0; item < errors.length; item++) {
                centred[item * count + draw] = (float) errors[item];
            }
        });
        return new ScoreDraws(count, centred);
    }

    int count() {
        return count;
    }

    /** Those of an item stand together, from {@code item * count} on. */
    float[] cells() {
        return cells;
    }

    double variance(int item) {
        var sum = 0.0;
        for (var cell = item * count; cell < (item + 1) * count; cell++) {
            sum += (double) cells[cell] * cells[cell];
        }
        return sum / count;
    }

    /** Four sums side by side: one after the other, each addition would wait for the one before. */
    double differenceVariance(int one, int other) {
        var a = one * count;
        var b = other * count;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (var draw = 0; draw + 3 < count; draw += 4) {
            first += square(cells[a + draw] - cells[b + draw]);
            second += square(cells[a + draw + 1] - cells[b + draw + 1]);
            third += square(cells[a + draw + 2] - cells[b + draw + 2]);
            fourth += square(cells[a + draw + 3] - cells[b + draw + 3]);
        }
        var sum = (double) first + second + third + fourth;
        for (var draw = count / 4 * 4; draw < count; draw++) {
            sum += square(cells[a + draw] - cells[b + draw]);
        }
        return sum / count;
    }

    private static float square(float x) {
        return x * x;
    }
}
