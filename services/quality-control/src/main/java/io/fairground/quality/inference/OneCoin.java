package io.fairground.quality.inference;

import io.fairground.quality.inference.ExpectationMaximisation.Stop;
import java.util.Arrays;
import java.util.List;

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
    private static final Stop STOP = new Stop(100, 1e-6, 5);

    @Override
    public Inference infer(Evidence evidence, Run run) {
        return new ExpectationMaximisation(evidence, new Coins(evidence), CLASS_PSEUDO_COUNT, STOP).run(run);
    }

    private static final class Coins implements WorkerModel {

        private final AnswerTable answers;
        private final WorkerHistory history;
        private final double[] logRight;
        private final double[] logWrong;

        Coins(Evidence evidence) {
            this.answers = evidence.answers();
            this.history = evidence.history();
            this.logRight = new double[answers.workerCount()];
            this.logWrong = new double[answers.workerCount()];
        }

        @Override
        public Counts counts() {
            return new Tallies(new double[logRight.length], new double[logRight.length]);
        }

        @Override
        public void maximise(List<Counts> parts) {
            for (var worker = 0; worker < logRight.length; worker++) {
                var right = RIGHT + history.right(worker);
                var given = RIGHT + WRONG + history.right(worker) + history.wrong(worker);
                for (var part : parts) {
                    right += ((Tallies) part).right[worker];
                    given += ((Tallies) part).given[worker];
                }
                logRight[worker] = Math.log(right / given);
                logWrong[worker] = Math.log(1 - right / given) - Math.log(Math.max(1, answers.classCount() - 1));
            }
        }

        @Override
        public void addLogLikelihood(int task, double[] logJoint) {
            if (logJoint.length == 1) {
                return;
            }
            var wrong = 0.0;
            for (var row = answers.from(task); row < answers.to(task); row++) {
                var worker = answers.worker(row);
                wrong += logWrong[worker];
                logJoint[answers.label(row)] += logRight[worker] - logWrong[worker];
            }
            for (var truth = 0; truth < logJoint.length; truth++) {
                logJoint[truth] += wrong;
            }
        }

        @Override
        public double logPrior() {
            var sum = 0.0;
            for (var worker = 0; worker < logRight.length; worker++) {
                sum += (RIGHT + history.right(worker)) * logRight[worker]
                        + (WRONG + history.wrong(worker)) * logWrong[worker];
            }
            return sum;
        }

        private final class Tallies implements Counts {

            private final double[] right;
            private final double[] given;

            Tallies(double[] right, double[] given) {
                this.right = right;
                this.given = given;
            }

            @Override
            public void clear() {
                Arrays.fill(right, 0);
                Arrays.fill(given, 0);
            }

            @Override
            public void add(int task, double[] probability) {
                var weight = Arrays.stream(probability).sum();
                for (var row = answers.from(task); row < answers.to(task); row++) {
                    right[answers.worker(row)] += probability[answers.label(row)];
                    given[answers.worker(row)] += weight;
                }
            }
        }
    }
}
