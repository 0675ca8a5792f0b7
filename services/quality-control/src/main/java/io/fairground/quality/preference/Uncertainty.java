package io.fairground.quality.preference;

import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The covariance of a fit's estimates, and the intervals that follow from it. Variances of single combinations are exact (up
 * to {@link IterativeSolves}' tolerance); those of all scores at once are exact where every component has at most a thousand
 * items and items times comparisons stay under {@value #COST_MAX}, and from simulation elsewhere. Each worker's own parameters
 * are taken as known.
 */
final class Uncertainty {

    private static final double LEVERAGE_MAX = 0.9;
    /** Beyond it exact variances would take longer than a few seconds. */
    private static final double COST_MAX = 2e8;

    private final Design design;
    private final Components components;
    private final Intervals intervals;
    private final Solves solves;
    private final Meat meat;
    private final double quantile;

    Uncertainty(Posterior posterior, Components components, Intervals intervals) {
        this.design = posterior.design();
        this.components = components;
        this.intervals = intervals;
        this.solves = Solves.of(design, posterior.curvature(), components);
        this.meat = meat(posterior);
        this.quantile = quantileOf(meat, intervals.confidence());
    }

    private Meat meat(Posterior posterior) {
        var curvature = posterior.curvature();
        return switch (intervals.errors()) {
            case MODEL -> new ModelMeat(design, curvature);
            case ROBUST -> rows(posterior);
            case CLUSTERED -> {
                var workers = workersWithAnswers();
                yield workers < Intervals.Errors.WORKERS_MIN ? rows(posterior) : workers(posterior);
            }
        };
    }

    private int workersWithAnswers() {
        return (int) IntStream.of(design.comparisons().countByWorker())
                .filter(answers -> answers > 0)
                .count();
    }

    private Meat rows(Posterior posterior) {
        var rows = design.comparisons().rows();
        var each = IntStream.range(0, rows).toArray();
        return new ClusterMeat(design, posterior.curvature(), slopes(posterior), each, rows);
    }

    private Meat workers(Posterior posterior) {
        var comparisons = design.comparisons();
        var number = new int[comparisons.workerCount()];
        var clusters = 0;
        var counts = comparisons.countByWorker();
        for (var worker = 0; worker < number.length; worker++) {
            number[worker] = counts[worker] > 0 ? clusters++ : -1;
        }
        var clusterOf = IntStream.range(0, comparisons.rows())
                .map(row -> number[comparisons.worker(row)])
                .toArray();
        return new ClusterMeat(design, posterior.curvature(), slopes(posterior), clusterOf, clusters);
    }

    /** Each row's own pull on the fit taken out of its derivative by the advantage. */
    private double[] slopes(Posterior posterior) {
        var comparisons = design.comparisons();
        var locals = design.layout().locals();
        var diagonal = posterior.curvature().diagonal(design.layout().shared());
        var slopes = new double[comparisons.rows() * locals];
        for (var row = 0; row < comparisons.rows(); row++) {
            for (var local = 0; local < locals; local++) {
                slopes[row * locals + local] = posterior.slope(row, local);
            }
            var variance = differenceVariance(comparisons.first(row), comparisons.second(row), diagonal);
            var leverage = Math.min(LEVERAGE_MAX, posterior.curvature().cell(row, 0, 0) * variance);
            slopes[row * locals] /= 1 - leverage;
        }
        return slopes;
    }

    /** Of two scores by the model; for large components from the diagonal alone, which is nearly it where items have many. */
    private double differenceVariance(int one, int other, double[] diagonal) {
        return solves instanceof DenseSolves dense
                ? dense.differenceVariance(one, other)
                : 1 / diagonal[one] + 1 / diagonal[other];
    }

    private static double quantileOf(Meat meat, double confidence) {
        var upper = 0.5 + 0.5 * confidence;
        if (meat instanceof ClusterMeat clustered && clustered.clusters() > 1) {
            return new TDistribution(clustered.clusters() - 1.0).inverseCumulativeProbability(upper);
        }
        return new NormalDistribution().inverseCumulativeProbability(upper);
    }

    Meat meat() {
        return meat;
    }

    /** Standard errors to either side of an estimate: Student's with a degree of freedom less than there are clusters. */
    double quantile() {
        return quantile;
    }

    /** Of a linear combination of the shared parameters; {@code value} is that of the estimates. */
    Estimate estimate(double value, double[] combination) {
        return Estimate.of(value, variance(combination), quantile);
    }

    double variance(double[] combination) {
        return meat.variance(combination, solves.solve(combination));
    }

    AnswerScores answerScores(double[] scores) {
        var draws = ScoreDraws.simulate(meat, solves, scores.length, intervals);
        var ranks = new RankIntervals(scores, draws, components, intervals.confidence());
        var variances = variances(scores.length, draws);
        var counts = design.comparisons().countByItem();
        return new AnswerScores(IntStream.range(0, scores.length)
                .mapToObj(item -> new AnswerScore(
                        Estimate.of(scores[item], variances[item], quantile),
                        ranks.low(item),
                        ranks.high(item),
                        counts[item],
                        components.of(item)))
                .toList());
    }

    private double[] variances(int items, ScoreDraws draws) {
        var each = IntStream.range(0, items).parallel();
        if (solves instanceof DenseSolves && meat.cost(items) <= COST_MAX) {
            return each.mapToDouble(item -> variance(centred(item))).toArray();
        }
        var centred = draws.centred(components);
        return each.mapToDouble(centred::variance).toArray();
    }

    /** The score of an item less the mean of its component. */
    private double[] centred(int item) {
        var combination = new double[design.layout().shared()];
        combination[item] = 1;
        components.centre(combination);
        return combination;
    }
}
