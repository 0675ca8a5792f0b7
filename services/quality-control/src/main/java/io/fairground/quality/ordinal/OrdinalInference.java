package io.fairground.quality.ordinal;

/**
 * What a model makes of levels: a level for each task, the probability of each, and what each worker is like.
 *
 * <p>The probabilities of a gold task come from its answers alone, so that they do not give it away; its
 * {@link #level} is the known truth.
 */
public final class OrdinalInference {

    private static final double LOWER_TAIL = 0.025;

    private final OrdinalAnswers answers;
    private final KnownLevels known;
    private final LevelDecoder decoder;
    private final double[] probability;
    private final double[] share;
    private final RaterGrid grid;
    private final int[] cell;
    private final double[] objectives;

    OrdinalInference(
            OrdinalAnswers answers,
            KnownLevels known,
            LevelDecoder decoder,
            double[] probability,
            double[] share,
            RaterGrid grid,
            int[] cell,
            double[] objectives) {
        this.answers = answers;
        this.known = known;
        this.decoder = decoder;
        this.probability = probability;
        this.share = share;
        this.grid = grid;
        this.cell = cell;
        this.objectives = objectives;
    }

    /** The level a task resolves to. Without answers it is what the crowd's levels suggest. */
    public int level(int task) {
        return known.known(task) ? known.truth(task) : decoder.decode(probability, from(task), answers.levelCount());
    }

    /** Probability of a level of a task given its answers; those of one task sum to 1. */
    public double probability(int task, int level) {
        return probability[from(task) + level];
    }

    /** Probability that the task's level is exactly right, given its answers. */
    public double confidence(int task) {
        return probability(task, level(task));
    }

    /** Mean of the level given the answers, not rounded. */
    public double expectedLevel(int task) {
        return LevelDecoder.expected(probability, from(task), answers.levelCount());
    }

    /** By how many levels the task's level is off, in expectation. */
    public double expectedError(int task) {
        var level = level(task);
        var sum = 0.0;
        for (var k = 0; k < answers.levelCount(); k++) {
            sum += probability(task, k) * Math.abs(k - level);
        }
        return sum;
    }

    /** Lowest level of the central 95 % interval. */
    public int low(int task) {
        return LevelDecoder.quantile(probability, from(task), answers.levelCount(), LOWER_TAIL);
    }

    /** Highest level of the central 95 % interval. */
    public int high(int task) {
        return LevelDecoder.quantile(probability, from(task), answers.levelCount(), 1 - LOWER_TAIL);
    }

    /** By how many levels a worker rates too high on average; negative if too low. */
    public double bias(int worker) {
        return grid.bias(cell[worker]);
    }

    /** Standard deviation of what a worker perceives around the truth and her bias, in levels. */
    public double spread(int worker) {
        return Math.exp(grid.logSpread(cell[worker]));
    }

    /** Share of tasks on which a worker names exactly the true level, in expectation. */
    public double expectedAccuracy(int worker) {
        return expectation(worker, (truth, answer) -> truth == answer ? 1 : 0);
    }

    /** By how many levels a worker's answer is off, in expectation. */
    public double expectedWorkerError(int worker) {
        return expectation(worker, (truth, answer) -> Math.abs(truth - answer));
    }

    /** Value of the objective after each iteration, in natural log units. */
    public double[] objectives() {
        return objectives.clone();
    }

    private interface Cost {
        double of(int truth, int answer);
    }

    private double expectation(int worker, Cost cost) {
        var sum = 0.0;
        for (var truth = 0; truth < share.length; truth++) {
            for (var answer = 0; answer < share.length; answer++) {
                var p = Math.exp(grid.logProbability(cell[worker], truth, answer));
                sum += share[truth] * p * cost.of(truth, answer);
            }
        }
        return sum;
    }

    private int from(int task) {
        return task * answers.levelCount();
    }
}
