package io.fairground.quality.preference;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pair to ask about next: the one whose answer is expected to tell most.
 *
 * <pre>
 * gain(i, j) = 1/2 log(1 + w v)
 * </pre>
 *
 * in nats, where {@code v} is the posterior variance of the difference of the two scores and {@code w} the information that one
 * answer of a worker who looks carries about it at the present estimate. In the Gaussian approximation of the posterior that
 * is both the expected information gain and the increase of half the log determinant of the information (D-optimality:
 * V. V. Fedorov, <em>Theory of optimal experiments</em>, 1972). Asking what is already known gains little, and so does a
 * pair whose winner is clear.
 *
 * <p>Several pairs are chosen one after the other, each as if the ones before it had been asked: the variance is brought up to
 * date by a rank-one step. Of pairs that gain the same, up to a relative {@value #SAME}, the one that is listed first is taken.
 * Variances are exact where the components are small enough to be inverted, and from {@value #DRAWS} simulated score vectors
 * elsewhere.
 *
 * <p>Example: without any comparison and with {@code scoreSd} 1, {@code v = 2}; a decided answer has {@code w = 1/4} and gains
 * {@code 1/2 log(1.5) = .20} nats.
 */
public final class NextPair {

    private static final double SAME = 1e-9;
    private static final int DRAWS = 400;

    /**
     * A pair to ask about.
     *
     * @param gain expected gain of information, in nats
     */
    public record Pair(int first, int second, double gain) {}

    private final PreferenceFit fit;
    private final Solves solves;
    private final long seed;

    /** @param seed of the simulation that large components need */
    public NextPair(PreferenceFit fit, long seed) {
        this.fit = fit;
        this.seed = seed;
        var posterior = fit.posterior();
        this.solves = Solves.of(posterior.design(), posterior.curvature(), fit.components());
    }

    /** Among all pairs of some items, such as the answers to one prompt. */
    public List<Pair> among(int[] items, int count) {
        var pairs = Math.multiplyExact(items.length, items.length - 1) / 2;
        var first = new int[Math.max(0, pairs)];
        var second = new int[first.length];
        var at = 0;
        for (var i = 0; i < items.length; i++) {
            for (var j = i + 1; j < items.length; j++) {
                first[at] = items[i];
                second[at++] = items[j];
            }
        }
        return among(first, second, count);
    }

    /**
     * Among candidate pairs.
     *
     * @param count how many to choose; a candidate may be chosen again
     */
    public List<Pair> among(int[] first, int[] second, int count) {
        var candidates = new Candidates(first, second);
        var chosen = new ArrayList<Pair>();
        while (chosen.size() < count && first.length > 0) {
            chosen.add(candidates.choose());
        }
        return List.copyOf(chosen);
    }

    private final class Candidates {

        private final int[] first;
        private final int[] second;
        private final double[] variance;
        private final double[] information;
        private final List<Step> asked = new ArrayList<>();

        Candidates(int[] first, int[] second) {
            this.first = first;
            this.second = second;
            this.variance = variances(first, second);
            this.information = new double[first.length];
            for (var pair = 0; pair < first.length; pair++) {
                information[pair] = fit.information(first[pair], second[pair]);
            }
        }

        Pair choose() {
            var best = 0;
            for (var pair = 1; pair < first.length; pair++) {
                if (gain(pair) > gain(best) * (1 + SAME)) {
                    best = pair;
                }
            }
            var chosen = new Pair(first[best], second[best], gain(best));
            ask(best);
            return chosen;
        }

        private double gain(int pair) {
            return 0.5 * Math.log1p(information[pair] * variance[pair]);
        }

        /** Takes from every variance what the answer to a pair would explain. */
        private void ask(int pair) {
            var step = new Step(covariances(pair), information[pair] / (1 + information[pair] * variance[pair]));
            for (var other = 0; other < first.length; other++) {
                var covariance = step.of(first[other], second[other]);
                variance[other] = Math.max(0, variance[other] - step.share() * covariance * covariance);
            }
            asked.add(step);
        }

        /** Of every score with the difference of a pair, given the answers to the pairs already asked. */
        private double[] covariances(int pair) {
            var x = new double[fit.posterior().layout().shared()];
            x[first[pair]] = 1;
            x[second[pair]] -= 1;
            var covariances = solves.solve(x);
            for (var step : asked) {
                var known = step.share() * step.of(first[pair], second[pair]);
                for (var i = 0; i < covariances.length; i++) {
                    covariances[i] -= known * step.covariances()[i];
                }
            }
            return covariances;
        }
    }

    /**
     * What an answer to come would change: the covariance matrix loses {@code share} times the outer product of the covariances
     * with the difference asked about.
     */
    private static final class Step {

        private final double[] covariances;
        private final double share;

        Step(double[] covariances, double share) {
            this.covariances = covariances;
            this.share = share;
        }

        double[] covariances() {
            return covariances;
        }

        double share() {
            return share;
        }

        double of(int first, int second) {
            return covariances[first] - covariances[second];
        }
    }

    private double[] variances(int[] first, int[] second) {
        var variances = new double[first.length];
        if (solves instanceof DenseSolves dense) {
            for (var pair = 0; pair < first.length; pair++) {
                variances[pair] = dense.differenceVariance(first[pair], second[pair]);
            }
            return variances;
        }
        var posterior = fit.posterior();
        var intervals = new Intervals(0.95, Intervals.Errors.MODEL, DRAWS, seed);
        var meat = new ModelMeat(posterior.design(), posterior.curvature());
        var draws = ScoreDraws.simulate(meat, solves, fit.scores().length, intervals);
        for (var pair = 0; pair < first.length; pair++) {
            variances[pair] = draws.differenceVariance(first[pair], second[pair]);
        }
        return variances;
    }
}
