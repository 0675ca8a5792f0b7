package io.fairground.quality.inference;

/**
 * Imagined answers of each worker, for each true class: so many right ones, so many of each wrong class, and what her
 * history says, spread evenly over the classes.
 */
final class FixedPrior implements ConfusionPrior {

    private final int classCount;
    private final WorkerHistory history;
    private final double diagonal;
    private final double offDiagonal;

    FixedPrior(Evidence evidence, double diagonal, double offDiagonal) {
        this.classCount = evidence.answers().classCount();
        this.history = evidence.history();
        this.diagonal = diagonal;
        this.offDiagonal = offDiagonal;
    }

    @Override
    public double toLogMatrices(double[] cells) {
        var logPrior = 0.0;
        var matrix = classCount * classCount;
        for (var first = 0; first < cells.length; first += matrix) {
            var right = diagonal + history.right(first / matrix) / classCount;
            var wrong = offDiagonal + history.wrong(first / matrix) / classCount / Math.max(1, classCount - 1);
            for (var truth = 0; truth < classCount; truth++) {
                logPrior += toLogRow(cells, first + truth, truth, right, wrong);
            }
        }
        return logPrior;
    }

    private double toLogRow(double[] cells, int first, int truth, double right, double wrong) {
        var sum = right + wrong * (classCount - 1);
        for (var answer = 0; answer < classCount; answer++) {
            sum += cells[first + answer * classCount];
        }
        var logPrior = 0.0;
        for (var answer = 0; answer < classCount; answer++) {
            var cell = first + answer * classCount;
            var imagined = answer == truth ? right : wrong;
            cells[cell] = Math.log((cells[cell] + imagined) / sum);
            logPrior += imagined * cells[cell];
        }
        return logPrior;
    }
}
