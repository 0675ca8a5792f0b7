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
 * counts towards her accuracy, and makes that part of the prior heavier.
 */
final class ShrunkPrior implements ConfusionPrior {

    private static final double OF_HERSELF = 2;
    private static final double OF_CROWD = 2;
    private static final double TO_CROWD_ACCURACY = 2;

    private final int classCount;
    private final WorkerHistory history;

    ShrunkPrior(Evidence evidence) {
        this.classCount = evidence.answers().classCount();
        this.history = evidence.history();
    }

    @Override
    public double toLogMatrices(double[] cells) {
        var crowd = crowd(cells);
        var accuracy = accuracy(crowd);
        var logPrior = 0.0;
        var matrix = classCount * classCount;
        toShares(crowd);
        for (var first = 0; first < cells.length; first += matrix) {
            logPrior += toLogMatrix(cells, first, crowd, accuracy);
        }
        return logPrior;
    }

    private double[] crowd(double[] cells) {
        var crowd = new double[classCount * classCount];
        for (var cell = 0; cell < cells.length; cell++) {
            crowd[cell % crowd.length] += cells[cell];
        }
        return crowd;
    }

    private double accuracy(double[] crowd) {
        var right = 0.0;
        for (var c = 0; c < classCount; c++) {
            right += crowd[c * classCount + c];
        }
        return (right + 1) / (Arrays.stream(crowd).sum() + 2);
    }

    /** Of each true class; even for a class that nobody has met. */
    private void toShares(double[] crowd) {
        for (var truth = 0; truth < classCount; truth++) {
            var sum = columnSum(crowd, truth);
            for (var answer = 0; answer < classCount; answer++) {
                var cell = answer * classCount + truth;
                crowd[cell] = sum > 0 ? crowd[cell] / sum : 1.0 / classCount;
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

    private double toLogMatrix(double[] cells, int first, double[] crowd, double crowdAccuracy) {
        var worker = first / (classCount * classCount);
        var right = history.right(worker);
        var given = right + history.wrong(worker);
        var weight = OF_HERSELF + given / classCount;
        for (var answer = 0; answer < classCount; answer++) {
            for (var truth = 0; truth < classCount; truth++) {
                var count = cells[first + answer * classCount + truth];
                right += answer == truth ? count : 0;
                given += count;
            }
        }
        var accuracy = (right + TO_CROWD_ACCURACY * crowdAccuracy) / (given + TO_CROWD_ACCURACY);
        var logPrior = 0.0;
        for (var truth = 0; truth < classCount; truth++) {
            var sum = columnSum(cells, first + truth) + weight + OF_CROWD;
            for (var answer = 0; answer < classCount; answer++) {
                var cell = answer * classCount + truth;
                var own = answer == truth ? accuracy : (1 - accuracy) / (classCount - 1);
                var imagined = weight * own + OF_CROWD * crowd[cell];
                cells[first + cell] = Math.log((cells[first + cell] + imagined) / sum);
                logPrior += imagined * cells[first + cell];
            }
        }
        return logPrior;
    }
}
