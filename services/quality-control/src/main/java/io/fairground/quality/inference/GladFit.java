package io.fairground.quality.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The loop of {@link Glad}. */
final class GladFit {

    private static final int ITERATIONS = 100;

    /**
     * Least mean change of a task's probabilities that is worth another iteration. Less makes labels no better on public sets,
     * and worse where many workers are bad: abilities below 0 then feed on each other.
     */
    private static final double TOLERANCE = 0.01;

    private static final double GOLD_WEIGHT = 5;
    private static final double PRIOR_MEAN = 1;
    private static final double ORDINARY_BETA = Math.exp(PRIOR_MEAN);

    /** Tasks are dealt into parts by their number, never by the number of threads: the sums come out the same. */
    private static final int ROWS_PER_PART = 1 << 18;

    private static final int PARTS_MAX = 4;

    private final Evidence evidence;
    private final AnswerTable answers;
    private final WorkerHistory history;
    private final ClassShares shares;
    private final double[] probability;
    private final double[] ability;
    private final double[] logEasiness;
    private final double[] logEasinessOfGold;
    private final List<Part> parts;

    GladFit(Evidence evidence) {
        this.evidence = evidence;
        this.answers = evidence.answers();
        this.history = evidence.history();
        this.shares = ClassShares.even(evidence);
        shares.fit(List.of());
        this.probability = MajorityVote.shares(answers);
        this.ability = filled(answers.workerCount());
        this.logEasiness = filled(answers.taskCount());
        this.logEasinessOfGold = filled(evidence.gold().tasks().length == 0 ? 0 : answers.taskCount());
        this.parts = parts();
    }

    private static double[] filled(int length) {
        var array = new double[length];
        Arrays.fill(array, PRIOR_MEAN);
        return array;
    }

    private List<Part> parts() {
        var count = Math.clamp(answers.rows() / ROWS_PER_PART, 1, PARTS_MAX);
        var ends = IntStream.rangeClosed(0, count)
                .map(part -> answers.taskAt((long) answers.rows() * part / count))
                .toArray();
        var dealt = new ArrayList<Part>(count);
        for (var part = 0; part < count; part++) {
            dealt.add(new Part(ends[part], ends[part + 1]));
        }
        return dealt;
    }

    Glad.Fit run(Run run) {
        var objectives = new double[ITERATIONS];
        var iteration = 0;
        var change = Double.MAX_VALUE;
        parts.forEach(Part::learnFromVotes);
        stepOfWorkers();
        while (iteration < ITERATIONS && change > TOLERANCE) {
            run.checkWanted();
            Workforce.forEach(parts, run.threads(), Part::walk);
            objectives[iteration++] = objective();
            stepOfWorkers();
            change = parts.stream().mapToDouble(part -> part.change).sum() / Math.max(1, answers.taskCount());
            run.progress().after(iteration, ITERATIONS, change);
        }
        var inference = Inference.of(evidence, probability, Arrays.copyOf(objectives, iteration));
        return new Glad.Fit(inference, ability, logEasiness);
    }

    private double objective() {
        var sum = parts.stream().mapToDouble(part -> part.logLikelihood).sum();
        for (var worker = 0; worker < ability.length; worker++) {
            var off = ability[worker] - PRIOR_MEAN;
            var x = ability[worker] * ORDINARY_BETA;
            sum -= off * off / 2;
            sum -= history.right(worker) * softplus(-x) + history.wrong(worker) * softplus(x);
        }
        return sum;
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** What a worker did before is taken for answers to tasks of ordinary easiness. */
    private void stepOfWorkers() {
        var step = new AbilityStep(ability.length);
        step.addAll(parts.stream().map(part -> part.step).toList());
        for (var worker = 0; worker < ability.length; worker++) {
            step.add(worker, PRIOR_MEAN - ability[worker], 1, 0);
            var before = history.right(worker) + history.wrong(worker);
            if (before > 0) {
                var right = 1 / (1 + Math.exp(-ability[worker] * ORDINARY_BETA));
                var slope = (history.right(worker) - before * right) * ORDINARY_BETA;
                var curvature = before * right * (1 - right) * ORDINARY_BETA * ORDINARY_BETA;
                step.add(worker, slope, curvature, ORDINARY_BETA);
            }
            ability[worker] += step.length(worker);
        }
    }

    /** Some of the tasks, and what they say of the workers. */
    private final class Part {

        private final int from;
        private final int to;
        private final AbilityStep step;
        private final TaskCurve curve;
        private final double[] row;
        private double logLikelihood;
        private double change;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
            this.step = new AbilityStep(ability.length);
            this.curve = new TaskCurve(answers, ability);
            this.row = new double[answers.classCount()];
        }

        void learnFromVotes() {
            for (var task = from; task < to; task++) {
                System.arraycopy(probability, task * row.length, row, 0, row.length);
                curve.moveTo(task, logEasiness[task]);
                learn(task);
            }
        }

        void walk() {
            step.clear();
            logLikelihood = 0;
            change = 0;
            for (var task = from; task < to; task++) {
                var known = evidence.gold().known(task);
                logLikelihood += known ? ofGold(task) : 0;
                curve.moveTo(task, logEasiness[task]);
                shares.copyTo(row);
                curve.addLogLikelihood(row);
                var ofAnswers = Softmax.inPlace(row) + curve.logPrior();
                logLikelihood += known ? 0 : ofAnswers;
                keep(task);
                learn(task);
            }
        }

        private double ofGold(int task) {
            curve.moveTo(task, logEasinessOfGold[task]);
            shares.copyTo(row);
            curve.addLogLikelihood(row);
            return GOLD_WEIGHT * row[evidence.gold().truth(task)] + curve.logPrior();
        }

        /** The row holds the probabilities of the classes, and the curve stands at the task. */
        private void learn(int task) {
            curve.climb(row, 1);
            logEasiness[task] = curve.logEasiness();
            if (!evidence.gold().known(task)) {
                curve.teach(step, 1);
                return;
            }
            Arrays.fill(row, 0);
            row[evidence.gold().truth(task)] = 1;
            curve.moveTo(task, logEasinessOfGold[task]);
            curve.climb(row, GOLD_WEIGHT);
            logEasinessOfGold[task] = curve.logEasiness();
            curve.teach(step, GOLD_WEIGHT);
        }

        private void keep(int task) {
            var cell = task * row.length;
            for (var value : row) {
                change += Math.abs(value - probability[cell]) / 2;
                probability[cell++] = value;
            }
        }
    }
}
