package io.fairground.quality.matching;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * How far workers' answers agree, and how much each counts for it. Two workers disagree because either errs, so a
 * worker's error {@code e} is what all disagreements leave once her partners' errors are taken off:
 *
 * <pre>
 * e(w) = (sum over comparisons of (disagreement - e(partner)) + 4 E) / (comparisons + 4)
 * weight(w) = (E + .02) / (e(w) + .02)
 * </pre>
 *
 * {@code E} is half of the mean disagreement; it stands in for four tasks. The comparisons of a task count as one in
 * all; the truth, where it is known, is a partner without error. If two careful workers disagree by .1, two careless
 * ones by .3 and one of each by .2, then {@code e} is .05 and .15: a careful one counts 2.4 times as much. The .02
 * keeps one who always agrees from counting without limit.
 */
final class Agreements {

    private static final double PRIOR_TASKS = 4;
    private static final double LEAST_ERROR = 0.02;
    private static final int ROUNDS = 60;
    private static final int TRUTH = -1;

    /** Of one worker with one partner over all tasks: sum of weights, and of weighted disagreements. */
    private static final class Comparison {
        private double weight;
        private double disagreement;
    }

    /** By worker and partner. */
    private final TreeMap<Integer, TreeMap<Integer, Comparison>> comparisons = new TreeMap<>();

    private final double[] agreement;
    private final double[] compared;
    private double[] error = new double[0];
    private double crowdError;

    Agreements(int workerCount) {
        this.agreement = new double[workerCount];
        this.compared = new double[workerCount];
    }

    /** @param partners with whom the worker is compared in this task */
    void add(int worker, int partner, double agreed, int partners) {
        add(worker, partner, agreed, 1.0 / partners);
    }

    void addTruth(int worker, double agreed) {
        add(worker, TRUTH, agreed, 1.0);
    }

    private void add(int worker, int partner, double agreed, double weight) {
        var comparison = comparisons
                .computeIfAbsent(worker, _ -> new TreeMap<>())
                .computeIfAbsent(partner, _ -> new Comparison());
        comparison.weight += weight;
        comparison.disagreement += weight * (1 - agreed);
        agreement[worker] += weight * agreed;
        compared[worker] += weight;
    }

    /** Works out the errors; call when all is added. */
    void solve() {
        var all = Arrays.stream(compared).sum();
        crowdError = all == 0 ? 0 : (all - Arrays.stream(agreement).sum()) / all / 2;
        error = new double[compared.length];
        Arrays.fill(error, crowdError);
        for (var round = 0; round < ROUNDS; round++) {
            var next = new double[error.length];
            for (var worker = 0; worker < next.length; worker++) {
                // Half a step: whole ones would swing between two workers who only know each other.
                next[worker] = (error[worker] + Math.max(0, ownError(worker))) / 2;
            }
            error = next;
        }
    }

    private double ownError(int worker) {
        var sum = PRIOR_TASKS * crowdError;
        for (var entry : comparisons.getOrDefault(worker, new TreeMap<>()).entrySet()) {
            var partners = entry.getKey() == TRUTH ? 0 : error[entry.getKey()];
            sum += entry.getValue().disagreement - entry.getValue().weight * partners;
        }
        return sum / (compared[worker] + PRIOR_TASKS);
    }

    /** Mean over her tasks, pulled to the crowd's with the weight of four; full where nobody can be compared. */
    double of(int worker) {
        return (agreement[worker] + PRIOR_TASKS * (1 - 2 * crowdError)) / (compared[worker] + PRIOR_TASKS);
    }

    double weight(int worker) {
        return (crowdError + LEAST_ERROR) / (error[worker] + LEAST_ERROR);
    }
}
