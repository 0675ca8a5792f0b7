package io.fairground.quality.integrity;

/**
 * A confusion matrix a worker, shrunk: {@code pi(w, j, l)} is the chance that {@code w} answers {@code l} where the
 * truth is {@code j}.
 *
 * <pre>
 * pooled(j, l) = (sum over all answers l of p(t = j) + s / classes) / (sum over l of the counts + s)
 * q(w)         = (sum over w's answers l of p(t = l) + 2 q) / (w's answers + 2),      q the same over all answers
 * pi(w, j, l)  = (sum over w's answers l of p(t = j) + 2 one(w, j, l) + 2 pooled(j, l)) / (sum over l of the counts + 4)
 * one(w, j, l) = (l = j ? q(w) : (1 - q(w)) / (classes - 1))
 * </pre>
 *
 * A worker with few answers falls back to one accuracy and to the crowd's own matrix (after Paun et al., <em>Comparing
 * Bayesian models of annotation</em>, TACL 2018, without sampling).
 */
final class ConfusionMatrices {

    private static final double POOLED_PSEUDO_COUNT = 1;
    private static final double SHRINKAGE = 2;

    private final int classCount;
    private final double[] logPi;
    private final double[] pooled;

    private ConfusionMatrices(int classCount, double[] logPi, double[] pooled) {
        this.classCount = classCount;
        this.logPi = logPi;
        this.pooled = pooled;
    }

    static ConfusionMatrices of(AnswersByTask answers, int workerCount, int classCount, double[] probability) {
        var cells = classCount * classCount;
        var counts = new double[workerCount * cells];
        var given = new double[workerCount];
        var right = new double[workerCount];
        var pooled = new double[cells];
        var agreement = 0.0;
        for (var i = 0; i < answers.count(); i++) {
            var worker = answers.worker[i];
            var label = answers.label[i];
            var from = answers.task[i] * classCount;
            for (var truth = 0; truth < classCount; truth++) {
                counts[worker * cells + truth * classCount + label] += probability[from + truth];
                pooled[truth * classCount + label] += probability[from + truth];
            }
            given[worker]++;
            right[worker] += probability[from + label];
            agreement += probability[from + label];
        }
        normalise(pooled, classCount);
        var accuracy = answers.count() == 0 ? 1.0 / classCount : agreement / answers.count();
        for (var worker = 0; worker < workerCount; worker++) {
            var own = (right[worker] + SHRINKAGE * accuracy) / (given[worker] + SHRINKAGE);
            toLogShares(counts, worker * cells, classCount, own, pooled);
        }
        return new ConfusionMatrices(classCount, counts, pooled);
    }

    private static void normalise(double[] pooled, int classCount) {
        for (var from = 0; from < pooled.length; from += classCount) {
            var sum = POOLED_PSEUDO_COUNT;
            for (var label = 0; label < classCount; label++) {
                sum += pooled[from + label];
            }
            for (var label = 0; label < classCount; label++) {
                pooled[from + label] = (pooled[from + label] + POOLED_PSEUDO_COUNT / classCount) / sum;
            }
        }
    }

    private static void toLogShares(double[] counts, int matrix, int classCount, double accuracy, double[] pooled) {
        for (var truth = 0; truth < classCount; truth++) {
            var from = matrix + truth * classCount;
            var sum = 0.0;
            for (var label = 0; label < classCount; label++) {
                var coin = label == truth ? accuracy : (1 - accuracy) / (classCount - 1);
                counts[from + label] += SHRINKAGE * (coin + pooled[truth * classCount + label]);
                sum += counts[from + label];
            }
            for (var label = 0; label < classCount; label++) {
                counts[from + label] = Math.log(counts[from + label] / sum);
            }
        }
    }

    /** log pi(worker, truth, label) */
    double logPi(int worker, int truth, int label) {
        return logPi[(worker * classCount + truth) * classCount + label];
    }

    /** The whole crowd's chance of answering {@code label} where the truth is {@code truth}. */
    double pooled(int truth, int label) {
        return pooled[truth * classCount + label];
    }
}
