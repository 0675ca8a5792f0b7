package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * Imagined answers taken from the crowd itself. For each true class a worker gets {@value #OF_HERSELF} answers spread as
 * her own accuracy says, and {@value #OF_CROWD} spread as the whole crowd answers that class:
 *
 * <pre>
 * a        = (right answers of all + 1) / (answers of all + 2)
 * a(w)     = (her right answers + 2 a) / (her answers + 2)
 * m(j,l)   = share of answer l among all answers to tasks of class j
 * pi(w,j,l) ~ n(w,j,l) + 2 (l = j ? a(w) : (1 - a(w)) / (classes - 1)) + 2 m(j,l)
 * </pre>
 *
 * A worker with few answers falls back on one accuracy or on the crowd; a busy one keeps a matrix of her own. Her history
 * counts towards her accuracy, and makes that part of the prior heavier. It is the hierarchical model of S. Paun et al.,
 * <em>Comparing Bayesian models of annotation</em>, TACL 2018, with point estimates instead of samples.
 *
 * <p>The prior follows the data from one iteration to the next, so the objective may fall by a little.
 */
final class ShrunkPrior implements ConfusionPrior {

    private static final double OF_HERSELF = 2;
    private static final double OF_CROWD = 2;
    private static final double TO_CROWD_ACCURACY = 2;

    private final int classCount;
    private final WorkerHistory history;

    ShrunkPrior(int classCount, WorkerHistory history) {
        this.classCount = classCount;
        this.history = history;
    }

    /**
     * What all workers together are like.
     *
     * @param accuracy share of right answers
     * @param share of each answer for each truth, at {@code answer * classCount + truth}
     */
    record Crowd(double accuracy, double[] share) {}

    @Override
    public double toLogMatrices(double[] cells) {
        var crowd = crowd(cells);
        var logPrior = 0.0;
        for (var first = 0; first < cells.length; first += classCount * classCount) {
            logPrior += toLogMatrix(cells, cells, first, crowd);
        }
        return logPrior;
    }

    /** @param cells expected counts of all workers */
    Crowd crowd(double[] cells) {
        var sums = new double[classCount * classCount];
        for (var cell = 0; cell < cells.length; cell++) {
            sums[cell % sums.length] += cells[cell];
        }
        var right = 0.0;
        for (var c = 0; c < classCount; c++) {
            right += sums[c * classCount + c];
        }
        var accuracy = (right + 1) / (Arrays.stream(sums).sum() + 2);
        toShares(sums);
        return new Crowd(accuracy, sums);
    }

    /** Of each true class; even for a class that nobody has met. */
    private void toShares(double[] sums) {
        for (var truth = 0; truth < classCount; truth++) {
            var sum = columnSum(sums, truth);
            for (var answer = 0; answer < classCount; answer++) {
                var cell = answer * classCount + truth;
                sums[cell] = sum > 0 ? sums[cell] / sum : 1.0 / classCount;
            }
        }
    }

    private double columnSum(double[] cells, int first) {
        var sum = 0.0;
        for (var answer = 0; answer < classCount; answer++) {
            sum += cells[first + answer * classCount];
        }
        return sum;
    }

    /**
     * Fits one worker's matrix.
     *
     * @param counts expected counts of all workers; may be the same array as {@code logs}
     * @param first cell of her matrix
     * @return log of the prior density of her matrix, up to a constant
     */
    double toLogMatrix(double[] counts, double[] logs, int first, Crowd crowd) {
        return toLogMatrix(counts, logs, first, first / (classCount * classCount), crowd);
    }

    /** Fits one worker's matrix, in place, from her counts alone. */
    void toLogMatrix(double[] matrix, int worker, Crowd crowd) {
        toLogMatrix(matrix, matrix, 0, worker, crowd);
    }

    private double toLogMatrix(double[] counts, double[] logs, int first, int worker, Crowd crowd) {
        var own = accuracy(counts, first, worker, crowd);
        var weight = OF_HERSELF + (history.right(worker) + history.wrong(worker)) / classCount;
        var logPrior = 0.0;
        for (var truth = 0; truth < classCount; truth++) {
            var sum = columnSum(counts, first + truth) + weight + OF_CROWD;
            for (var answer = 0; answer < classCount; answer++) {
                var cell = answer * classCount + truth;
                var coin = answer == truth ? own : (1 - own) / (classCount - 1);
                var imagined = weight * coin + OF_CROWD * crowd.share()[cell];
                logs[first + cell] = Math.log((counts[first + cell] + imagined) / sum);
                logPrior += imagined * logs[first + cell];
            }
        }
        return logPrior;
    }

    private double accuracy(double[] counts, int first, int worker, Crowd crowd) {
        if (classCount == 1) {
            return 1;
        }
        var right = history.right(worker);
        var given = right + history.wrong(worker);
        for (var answer = 0; answer < classCount; answer++) {
            for (var truth = 0; truth < classCount; truth++) {
                var count = counts[first + answer * classCount + truth];
                right += answer == truth ? count : 0;
                given += count;
            }
        }
        return (right + TO_CROWD_ACCURACY * crowd.accuracy()) / (given + TO_CROWD_ACCURACY);
    }
}
