package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * The imagined answers of {@link FixedPrior}, with the whole posterior of each matrix instead of its mode: cells become
 * expected logs, which punish what was seldom seen harder than the log of the mean does.
 */
final class VariationalPrior implements ConfusionPrior {

    private final int classCount;
    private final WorkerHistory history;
    private final double diagonal;
    private final double offDiagonal;

    VariationalPrior(Evidence evidence, double diagonal, double offDiagonal) {
        this.classCount = evidence.answers().classCount();
        this.history = evidence.history();
        this.diagonal = diagonal;
        this.offDiagonal = offDiagonal;
    }

    @Override
    public double toLogMatrices(double[] cells) {
        var bound = 0.0;
        for (var first = 0; first < cells.length; first += classCount * classCount) {
            var worker = first / (classCount * classCount);
            var right = diagonal + history.right(worker) / classCount;
            var wrong = offDiagonal + history.wrong(worker) / classCount / Math.max(1, classCount - 1);
            for (var truth = 0; truth < classCount; truth++) {
                bound += row(truth, right, wrong).toExpectedLogs(cells, first + truth, classCount);
            }
        }
        return bound;
    }

    private Dirichlet row(int truth, double right, double wrong) {
        var prior = new double[classCount];
        Arrays.fill(prior, wrong);
        prior[truth] = right;
        return new Dirichlet(prior);
    }
}
