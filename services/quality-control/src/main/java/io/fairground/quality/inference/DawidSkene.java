package io.fairground.quality.inference;

/**
 * A confusion matrix for each worker: {@code pi(w, j, l)} is the probability that worker {@code w} answers {@code l}
 * where the truth is {@code j}.
 *
 * <pre>
 * E:  p(t = j)   ~ p(j) * product over answers (w, l) of t of pi(w, j, l)
 * M:  pi(w,j,l) = (sum over w's answers l of p(t = j) + a(j,l)) / (sum over l of the numerator)
 *     p(j)      = (sum over tasks of p(t = j) + s) / (tasks + s * classes)
 * </pre>
 *
 * A. P. Dawid and A. M. Skene, <em>Maximum likelihood estimation of observer error-rates using the EM algorithm</em>,
 * Applied Statistics 28(1), 1979. The pseudo-counts {@code a} make it a posterior mode instead (Raykar et al.,
 * <em>Learning from crowds</em>, JMLR 2010).
 */
public final class DawidSkene implements TruthInference {

    private static final double CLASS_PSEUDO_COUNT = 0.01;

    private final double diagonal;
    private final double offDiagonal;

    private DawidSkene(double diagonal, double offDiagonal) {
        this.diagonal = diagonal;
        this.offDiagonal = offDiagonal;
    }

    /** Maximum likelihood, but for a hundredth of an answer in each cell: no answer is ever impossible. */
    public static DawidSkene plain() {
        return new DawidSkene(0.01, 0.01);
    }

    /** Four imagined right answers and one of each wrong one for each class: a worker with few answers is trusted, a bit. */
    public static DawidSkene smoothed() {
        return new DawidSkene(4, 1);
    }

    @Override
    public Inference infer(AnswerTable answers, GoldLabels gold, TieRule ties) {
        return ExpectationMaximisation.run(answers, gold, ties, new Matrices(answers));
    }

    /** Cells in the order worker, answer, truth: the inner loop over truths walks memory in a line. */
    private final class Matrices implements ExpectationMaximisation.WorkerModel {

        private final AnswerTable answers;
        private final int classCount;
        private final double[] logPi;
        private final ClassShares shares;

        Matrices(AnswerTable answers) {
            this.answers = answers;
            this.classCount = answers.classCount();
            this.logPi = new double[answers.workerCount() * classCount * classCount];
            this.shares = new ClassShares(answers, CLASS_PSEUDO_COUNT);
        }

        @Override
        public void fit(double[] probability) {
            shares.fit(probability);
            for (var cell = 0; cell < logPi.length; cell++) {
                logPi[cell] = pseudoCount(cell);
            }
            for (var row = 0; row < answers.rows(); row++) {
                var cell = cell(row);
                var from = answers.task(row) * classCount;
                for (var truth = 0; truth < classCount; truth++) {
                    logPi[cell + truth] += probability[from + truth];
                }
            }
            for (var matrix = 0; matrix < logPi.length; matrix += classCount * classCount) {
                for (var truth = 0; truth < classCount; truth++) {
                    toLogShares(matrix + truth);
                }
            }
        }

        private void toLogShares(int first) {
            var end = first + classCount * classCount;
            var sum = 0.0;
            for (var cell = first; cell < end; cell += classCount) {
                sum += logPi[cell];
            }
            for (var cell = first; cell < end; cell += classCount) {
                logPi[cell] = Math.log(logPi[cell] / sum);
            }
        }

        @Override
        public void addLogJoint(double[] logJoint) {
            shares.addTo(logJoint);
            for (var row = 0; row < answers.rows(); row++) {
                var cell = cell(row);
                var from = answers.task(row) * classCount;
                for (var truth = 0; truth < classCount; truth++) {
                    logJoint[from + truth] += logPi[cell + truth];
                }
            }
        }

        @Override
        public double logPrior() {
            var sum = shares.logPrior();
            for (var cell = 0; cell < logPi.length; cell++) {
                sum += pseudoCount(cell) * logPi[cell];
            }
            return sum;
        }

        private int cell(int row) {
            return (answers.worker(row) * classCount + answers.label(row)) * classCount;
        }

        private double pseudoCount(int cell) {
            return cell % classCount == cell / classCount % classCount ? diagonal : offDiagonal;
        }
    }
}
