package io.fairground.quality.ordinal;

import java.util.Arrays;

/**
 * A bias and a spread for each worker: she perceives the true level {@code k} as a normal value with mean
 * {@code k + b(w)} and standard deviation {@code s(w)} and answers the level it is nearest to ({@link RaterGrid} has
 * the formula). A cumulative-link (probit) model with equally spaced thresholds, as in J. S. Uebersax and W. M. Grove,
 * <em>A latent trait finite mixture model for the analysis of rating agreement</em>, Biometrics 49, 1993, where Dawid
 * and Skene would need a whole confusion matrix and not know that 4 is nearer to 5 than 1 is.
 *
 * <pre>
 * E:  p(t = k) ~ p(k) * product over answers (w, l) of t of P(l | k; b(w), s(w))
 * M:  (b(w), s(w)) = the cell of a grid, next to the last one or the same, with the greatest
 *         sum over w's answers l and levels k of p(t = k) log P(l | k) - b^2 / (2 B^2) - (log s - m)^2 / (2 (1/2)^2)
 *     m = mean over workers of log s(w)        p(k) = (sum over tasks of p(t = k) + 1) / (tasks + levels)
 * </pre>
 *
 * The priors pull a worker with few answers to no bias ({@code B} is half a level on five levels, more on longer
 * scales) and to the crowd's spread. Every step raises the log posterior or leaves it. Known levels are clamped.
 */
public final class LatentRater {

    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-6;
    private static final double LEVEL_PSEUDO_COUNT = 1;
    private static final double LOG_SPREAD_DEVIATION = 0.5;

    private final LevelDecoder decoder;

    /** Names the level that minimises the expected absolute error. */
    public LatentRater() {
        this(LevelDecoder.MEDIAN);
    }

    public LatentRater(LevelDecoder decoder) {
        this.decoder = decoder;
    }

    /** @throws IllegalArgumentException if {@code known} is for another number of tasks or other levels */
    public OrdinalInference infer(OrdinalAnswers answers, KnownLevels known) {
        known.checkFits(answers);
        return new Fit(answers, known).run();
    }

    private final class Fit {

        private final OrdinalAnswers answers;
        private final KnownLevels known;
        private final int levelCount;
        private final RaterGrid grid;
        private final double biasDeviation;
        private final WorkerRows rowsOf;
        private final int[] cell;
        private final double[] share;
        private double[] probability;
        private double crowdLogSpread;

        Fit(OrdinalAnswers answers, KnownLevels known) {
            this.answers = answers;
            this.known = known;
            this.levelCount = answers.levelCount();
            this.grid = new RaterGrid(levelCount);
            this.biasDeviation = 0.5 * Math.max(1, (levelCount - 1) / 4.0);
            this.rowsOf = new WorkerRows(answers);
            this.cell = new int[answers.workerCount()];
            this.share = new double[levelCount];
            this.probability = voteShares();
            Arrays.fill(cell, grid.middle());
            this.crowdLogSpread = grid.logSpread(grid.middle());
        }

        OrdinalInference run() {
            var objectives = new double[MAX_ITERATIONS];
            var iteration = 0;
            var change = Double.MAX_VALUE;
            while (iteration < MAX_ITERATIONS && change > TOLERANCE) {
                maximise();
                var before = probability;
                objectives[iteration++] = expect() + logPrior();
                change = meanChange(before, probability);
            }
            return new OrdinalInference(
                    answers, known, decoder, probability, share, grid, cell, Arrays.copyOf(objectives, iteration));
        }

        private double[] voteShares() {
            var shares = new double[answers.taskCount() * levelCount];
            for (var task = 0; task < answers.taskCount(); task++) {
                var count = answers.count(task);
                Arrays.fill(shares, task * levelCount, (task + 1) * levelCount, count == 0 ? 1.0 / levelCount : 0);
                for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                    shares[task * levelCount + answers.level(row)] += 1.0 / count;
                }
            }
            return shares;
        }

        private double clamped(int task, int level) {
            if (known.known(task)) {
                return known.truth(task) == level ? 1 : 0;
            }
            return probability[task * levelCount + level];
        }

        private void maximise() {
            Arrays.fill(share, LEVEL_PSEUDO_COUNT / (answers.taskCount() + LEVEL_PSEUDO_COUNT * levelCount));
            for (var task = 0; task < answers.taskCount(); task++) {
                for (var level = 0; level < levelCount; level++) {
                    share[level] += clamped(task, level) / (answers.taskCount() + LEVEL_PSEUDO_COUNT * levelCount);
                }
            }
            var counts = new double[levelCount * levelCount];
            var logSpreads = 0.0;
            var active = 0;
            for (var worker = 0; worker < cell.length; worker++) {
                if (rowsOf.count(worker) > 0) {
                    count(worker, counts);
                    cell[worker] = climb(cell[worker], counts);
                    logSpreads += grid.logSpread(cell[worker]);
                    active++;
                }
            }
            crowdLogSpread = active == 0 ? crowdLogSpread : logSpreads / active;
        }

        /** How often, in expectation, she gave each level where each is true: row by row of truths. */
        private void count(int worker, double[] counts) {
            Arrays.fill(counts, 0);
            for (var i = 0; i < rowsOf.count(worker); i++) {
                var row = rowsOf.row(worker, i);
                for (var truth = 0; truth < levelCount; truth++) {
                    counts[truth * levelCount + answers.level(row)] += clamped(rowsOf.task(worker, i), truth);
                }
            }
        }

        private int climb(int from, double[] counts) {
            var best = from;
            var bestScore = score(from, counts);
            while (true) {
                var start = best;
                for (var step = 0; step < 9; step++) {
                    var next = grid.neighbour(start, step % 3 - 1, step / 3 - 1);
                    var score = next == start ? bestScore : score(next, counts);
                    if (score > bestScore) {
                        best = next;
                        bestScore = score;
                    }
                }
                if (best == start) {
                    return best;
                }
            }
        }

        private double score(int candidate, double[] counts) {
            var sum = logPrior(candidate);
            for (var pair = 0; pair < counts.length; pair++) {
                if (counts[pair] > 0) {
                    sum += counts[pair] * grid.logProbability(candidate, pair / levelCount, pair % levelCount);
                }
            }
            return sum;
        }

        private double logPrior(int candidate) {
            var bias = grid.bias(candidate) / biasDeviation;
            var spread = (grid.logSpread(candidate) - crowdLogSpread) / LOG_SPREAD_DEVIATION;
            return -(bias * bias + spread * spread) / 2;
        }

        private double logPrior() {
            var sum = 0.0;
            for (var worker = 0; worker < cell.length; worker++) {
                sum += rowsOf.count(worker) > 0 ? logPrior(cell[worker]) : 0;
            }
            for (var value : share) {
                sum += LEVEL_PSEUDO_COUNT * Math.log(value);
            }
            return sum;
        }

        /**
         * Sets the probabilities of all levels; returns the log likelihood, in which a known task counts with its
         * truth.
         */
        private double expect() {
            var next = new double[probability.length];
            var logLikelihood = 0.0;
            for (var task = 0; task < answers.taskCount(); task++) {
                var from = task * levelCount;
                for (var level = 0; level < levelCount; level++) {
                    next[from + level] = Math.log(share[level]);
                    for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                        next[from + level] += grid.logProbability(cell[answers.worker(row)], level, answers.level(row));
                    }
                }
                var truth = known.known(task) ? next[from + known.truth(task)] : 0;
                var logSum = normalise(next, from);
                logLikelihood += known.known(task) ? truth : logSum;
            }
            probability = next;
            return logLikelihood;
        }

        private double normalise(double[] values, int from) {
            var max = Double.NEGATIVE_INFINITY;
            for (var level = 0; level < levelCount; level++) {
                max = Math.max(max, values[from + level]);
            }
            var sum = 0.0;
            for (var level = 0; level < levelCount; level++) {
                values[from + level] = Math.exp(values[from + level] - max);
                sum += values[from + level];
            }
            for (var level = 0; level < levelCount; level++) {
                values[from + level] /= sum;
            }
            return max + Math.log(sum);
        }
    }

    private static double meanChange(double[] before, double[] after) {
        var sum = 0.0;
        for (var i = 0; i < before.length; i++) {
            sum += Math.abs(after[i] - before[i]);
        }
        return before.length == 0 ? 0 : sum / before.length;
    }
}
