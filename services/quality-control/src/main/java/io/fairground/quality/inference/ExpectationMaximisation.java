package io.fairground.quality.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The loop that confusion matrices and one-coin share. Each turn fits a worker model to the class probabilities of the
 * tasks (M), then recomputes those from the model (E, in log space, so that a task with a thousand answers does not
 * underflow). It starts from the vote shares. E of one turn and the counting for the M of the next are one walk over the
 * answers.
 *
 * <p>It stops when the mean change of the tasks' probabilities (total variation: half the sum of absolute differences) falls
 * below a tolerance: the largest change would chase a few undecided tasks for nothing.
 *
 * <p>The objective is the log posterior of the model, {@code sum over tasks log p(answers of the task) + log prior},
 * with each task counted once; a gold task contributes the probability of its answers and its truth. EM never lets it
 * fall (Dempster, Laird and Rubin 1977). A task without answers says nothing, and counts for nothing.
 */
final class ExpectationMaximisation {

    /** Tasks are dealt into parts by their number, never by the number of threads: the sums come out the same. */
    private static final int ROWS_PER_PART = 1 << 18;

    private static final int PARTS_MAX = 4;

    private final Evidence evidence;
    private final WorkerModel model;
    private final ClassShares shares;
    private final Stop stop;
    private final List<Part> parts;
    private final double[] probability;

    /**
     * When to stop, and how much gold counts.
     *
     * @param iterations at most
     * @param tolerance least mean change of a task's probabilities that is worth another iteration
     * @param goldWeight how many times a task of known truth counts for what is learnt of its workers
     */
    record Stop(int iterations, double tolerance, double goldWeight) {}

    ExpectationMaximisation(Evidence evidence, WorkerModel model, double classPseudoCount, Stop stop) {
        this(evidence, model, ClassShares.mode(evidence.answers().classCount(), classPseudoCount), stop);
    }

    ExpectationMaximisation(Evidence evidence, WorkerModel model, ClassShares shares, Stop stop) {
        this.evidence = evidence;
        this.model = model;
        this.stop = stop;
        this.shares = shares;
        this.parts = parts(evidence.answers(), model);
        this.probability = new double
                [Math.multiplyExact(
                        evidence.answers().taskCount(), evidence.answers().classCount())];
    }

    Inference run(Run run) {
        var tasks = evidence.answers().taskCount();
        var objectives = new double[stop.iterations()];
        var iteration = 0;
        var change = Double.MAX_VALUE;
        eachPart(run, Part::startFromVotes);
        while (iteration < stop.iterations() && change > stop.tolerance()) {
            run.checkWanted();
            maximise();
            eachPart(run, Part::expect);
            objectives[iteration++] = objective();
            change = parts.stream().mapToDouble(part -> part.change).sum() / Math.max(1, tasks);
            run.progress().after(iteration, stop.iterations(), change);
        }
        return Inference.of(evidence, probability, Arrays.copyOf(objectives, iteration));
    }

    /** How common each class was found to be. */
    double[] logShares() {
        var logShares = new double[evidence.answers().classCount()];
        shares.copyTo(logShares);
        return logShares;
    }

    private void maximise() {
        model.maximise(parts.stream().map(part -> part.counts).toList());
        shares.fit(parts.stream().map(part -> part.classCounts).toList());
    }

    private double objective() {
        return model.logPrior()
                + shares.logPrior()
                + parts.stream().mapToDouble(part -> part.logLikelihood).sum();
    }

    private void eachPart(Run run, Consumer<Part> work) {
        if (run.threads() == 1 || parts.size() == 1) {
            parts.forEach(work);
        } else {
            Workforce.forEach(parts, Math.min(run.threads(), parts.size()), work);
        }
    }

    private List<Part> parts(AnswerTable answers, WorkerModel ofWorkers) {
        var count = Math.clamp(answers.rows() / ROWS_PER_PART, 1, PARTS_MAX);
        var ends = IntStream.rangeClosed(0, count)
                .map(part -> answers.taskAt((long) answers.rows() * part / count))
                .toArray();
        var dealt = new ArrayList<Part>(count);
        for (var part = 0; part < count; part++) {
            dealt.add(new Part(ends[part], ends[part + 1], ofWorkers.counts()));
        }
        return dealt;
    }

    /** Some of the tasks, and what they say of the workers. */
    private final class Part {

        private final int from;
        private final int to;
        private final WorkerModel.Counts counts;
        private final double[] classCounts;
        private final double[] row;
        private double logLikelihood;
        private double change;

        Part(int from, int to, WorkerModel.Counts counts) {
            this.from = from;
            this.to = to;
            this.counts = counts;
            this.classCounts = new double[evidence.answers().classCount()];
            this.row = new double[evidence.answers().classCount()];
        }

        void startFromVotes() {
            for (var task = from; task < to; task++) {
                evidence.answers().voteShares(task, row);
                System.arraycopy(row, 0, probability, task * row.length, row.length);
                if (evidence.answers().answered(task)) {
                    learn(task);
                }
            }
        }

        void expect() {
            counts.clear();
            Arrays.fill(classCounts, 0);
            logLikelihood = 0;
            change = 0;
            for (var task = from; task < to; task++) {
                shares.copyTo(row);
                model.addLogLikelihood(task, row);
                var gold = evidence.gold().known(task);
                var ofTruth = gold ? row[evidence.gold().truth(task)] : 0;
                var ofAll = Softmax.inPlace(row);
                keep(task);
                if (evidence.answers().answered(task)) {
                    logLikelihood += gold ? stop.goldWeight() * ofTruth : ofAll;
                    learn(task);
                }
            }
        }

        private void keep(int task) {
            var cell = task * row.length;
            for (var value : row) {
                change += Math.abs(value - probability[cell]) / 2;
                probability[cell++] = value;
            }
        }

        /** Certain where the truth is known. */
        private void learn(int task) {
            if (evidence.gold().known(task)) {
                Arrays.fill(row, 0);
                row[evidence.gold().truth(task)] = stop.goldWeight();
            }
            counts.add(task, row);
            for (var c = 0; c < row.length; c++) {
                classCounts[c] += row[c];
            }
        }
    }
}
