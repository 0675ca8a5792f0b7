package io.fairground.quality.preference;

import java.util.stream.IntStream;

/**
 * Learns the spread of the scores from the comparisons: the standard deviation under which they are most likely once the
 * scores are integrated out (empirical Bayes).
 *
 * <pre>
 * sd^2 = (sum over items of s^2 + n own^2) / (g + n),   g = sum over items of (1 - v / sd^2)
 * </pre>
 *
 * with the posterior variance {@code v} of a score; {@code g} is the number of scores that the data determine, beside {@code n}
 * = {@value #IMAGINED} imagined ones of the spread that the model had before: few items say little of their spread. Repeated
 * until it changes by less than a hundredth (D. J. C. MacKay, <em>Bayesian interpolation</em>, Neural Computation 4, 1992,
 * with Laplace's approximation).
 */
final class ScoreSpread {

    private static final int ROUNDS_MAX = 30;
    private static final double CHANGE_MAX = 0.01;
    private static final double IMAGINED = 3;
    private static final int DRAWS = 200;

    private ScoreSpread() {}

    static BradleyTerry learn(BradleyTerry model, Comparisons comparisons, long seed) {
        var learned = model;
        for (var round = 0; round < ROUNDS_MAX; round++) {
            var sd = next(model.scoreSd(), learned.scoreSd(), learned.fit(comparisons), seed);
            var settled = Math.abs(sd - learned.scoreSd()) < CHANGE_MAX * learned.scoreSd();
            learned = learned.withScoreSd(sd);
            if (settled) {
                break;
            }
        }
        return learned;
    }

    private static double next(double own, double sd, PreferenceFit fit, long seed) {
        var scores = fit.scores();
        var determined = scores.length - total(variances(fit, scores.length, seed)) / (sd * sd);
        var squares = ConjugateGradient.dot(scores, scores) + IMAGINED * own * own;
        // Simulated variances may exceed the prior's where nothing is determined.
        return Math.sqrt(squares / (Math.max(0, determined) + IMAGINED));
    }

    private static double[] variances(PreferenceFit fit, int items, long seed) {
        var posterior = fit.posterior();
        var solves = Solves.of(posterior.design(), posterior.curvature(), fit.components());
        if (solves instanceof DenseSolves dense) {
            return IntStream.range(0, items)
                    .mapToDouble(item -> dense.covariance(item, item))
                    .toArray();
        }
        var meat = new ModelMeat(posterior.design(), posterior.curvature());
        var intervals = new Intervals(0.95, Intervals.Errors.MODEL, DRAWS, seed);
        var draws = ScoreDraws.simulate(meat, solves, items, intervals);
        return IntStream.range(0, items).mapToDouble(draws::variance).toArray();
    }

    private static double total(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
