package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.List;

/**
 * A confusion matrix for each worker, whatever prior fits them. Cells stand in the order worker, answer, truth: the inner
 * loop over truths walks memory in a line.
 */
final class ConfusionModel implements WorkerModel {

    /** Matrices of more cells than this, all workers together, are not kept: 2^25 doubles are 256 MiB, for each part. */
    private static final long CELLS_MAX = 1 << 25;

    private final AnswerTable answers;
    private final int classCount;
    private final ConfusionPrior prior;
    private final double[] logPi;
    private double logPrior;

    ConfusionModel(AnswerTable answers, ConfusionPrior prior) {
        this.answers = answers;
        this.classCount = answers.classCount();
        this.prior = prior;
        this.logPi = new double[Math.toIntExact(cells(answers))];
    }

    /** Whether there is room for a matrix for each worker. */
    static boolean fits(AnswerTable answers) {
        return cells(answers) <= CELLS_MAX;
    }

    private static long cells(AnswerTable answers) {
        return (long) answers.workerCount() * answers.classCount() * answers.classCount();
    }

    @Override
    public Counts counts() {
        return new Cells(new double[logPi.length]);
    }

    @Override
    public void maximise(List<Counts> parts) {
        Arrays.fill(logPi, 0);
        for (var part : parts) {
            var cells = ((Cells) part).cells;
            for (var cell = 0; cell < cells.length; cell++) {
                logPi[cell] += cells[cell];
            }
        }
        logPrior = prior.toLogMatrices(logPi);
    }

    @Override
    public void addLogLikelihood(int task, double[] logJoint) {
        for (var row = answers.from(task); row < answers.to(task); row++) {
            var cell = answers.code(row) * classCount;
            for (var truth = 0; truth < logJoint.length; truth++) {
                logJoint[truth] += logPi[cell + truth];
            }
        }
    }

    @Override
    public double logPrior() {
        return logPrior;
    }

    /** The log of each cell: {@code (worker * classCount + answer) * classCount + truth}. */
    double[] logMatrices() {
        return logPi;
    }

    private final class Cells implements Counts {

        private final double[] cells;

        Cells(double[] cells) {
            this.cells = cells;
        }

        @Override
        public void clear() {
            Arrays.fill(cells, 0);
        }

        @Override
        public void add(int task, double[] probability) {
            for (var row = answers.from(task); row < answers.to(task); row++) {
                var cell = answers.code(row) * classCount;
                for (var truth = 0; truth < probability.length; truth++) {
                    cells[cell + truth] += probability[truth];
                }
            }
        }
    }
}
