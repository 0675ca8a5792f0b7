package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * One accuracy for each worker: she names the truth with probability {@code q(w)}, and each other class with
 * {@code (1 - q(w)) / (classes - 1)}.
 *
 * <pre>
 * E:  p(t = j) ~ p(j) * product over answers (w, l) of t of (l = j ? q(w) : (1 - q(w)) / (classes - 1))
 * M:  q(w) = (sum over w's answers l of p(t = l) + right) / (w's answers + right + wrong)
 * </pre>
 *
 * The homogeneous case of Dawid and Skene (Y. Zhang, X. Chen, D. Zhou and M. I. Jordan, <em>Spectral methods meet EM</em>,
 * NIPS 2014), with a Beta prior of {@value #RIGHT} right and {@value #WRONG} wrong imagined answers and one imagined task
 * of each class. Without priors EM believes whichever worker agrees with herself, and all tasks end in one class.
 */
public final class OneCoin implements TruthInference {

    private static final double RIGHT = 4;
    private static final double WRONG = 1;
    private static final double CLASS_PSEUDO_COUNT = 1;

    @Override
    public Inference infer(AnswerTable answers, GoldLabels gold, TieRule ties) {
        return ExpectationMaximisation.run(answers, gold, ties, new Coins(answers));
    }

    private static final class Coins implements ExpectationMaximisation.WorkerModel {

        private final AnswerTable answers;
        private final int classCount;
        private final ClassShares shares;
        private final double[] given;
        private final double[] accuracy;

        Coins(AnswerTable answers) {
            this.answers = answers;
            this.classCount = answers.classCount();
            this.shares = new ClassShares(answers, CLASS_PSEUDO_COUNT);
            this.accuracy = new double[answers.workerCount()];
            this.given = new double[answers.workerCount()];
            for (var row = 0; row < answers.rows(); row++) {
                given[answers.worker(row)]++;
            }
        }

        @Override
        public void fit(double[] probability) {
            shares.fit(probability);
            Arrays.fill(accuracy, RIGHT);
            for (var row = 0; row < answers.rows(); row++) {
                accuracy[answers.worker(row)] += probability[answers.task(row) * classCount + answers.label(row)];
            }
            for (var worker = 0; worker < accuracy.length; worker++) {
                accuracy[worker] /= given[worker] + RIGHT + WRONG;
            }
        }

        @Override
        public void addLogJoint(double[] logJoint) {
            shares.addTo(logJoint);
            if (classCount == 1) {
                return;
            }
            for (var row = 0; row < answers.rows(); row++) {
                var right = accuracy[answers.worker(row)];
                var wrong = Math.log((1 - right) / (classCount - 1));
                var from = answers.task(row) * classCount;
                for (var truth = 0; truth < classCount; truth++) {
                    logJoint[from + truth] += truth == answers.label(row) ? Math.log(right) : wrong;
                }
            }
        }

        @Override
        public double logPrior() {
            var sum = shares.logPrior();
            for (var right : accuracy) {
                sum += RIGHT * Math.log(right) + WRONG * Math.log(1 - right);
            }
            return sum;
        }
    }
}
