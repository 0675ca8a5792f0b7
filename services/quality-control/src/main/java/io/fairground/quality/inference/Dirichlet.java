package io.fairground.quality.inference;

import java.util.Arrays;

/** Pseudo-counts of probabilities that sum to one, and what is believed of those after counts were seen. */
final class Dirichlet {

    private final double[] prior;
    private final double[] logGamma;
    private double sum;
    private final double logGammaOfSum;

    /** @param prior all above 0; handed over, not copied */
    Dirichlet(double... prior) {
        this.prior = prior;
        this.logGamma = new double[prior.length];
        for (var i = 0; i < prior.length; i++) {
            logGamma[i] = LogGamma.value(prior[i]);
            sum += prior[i];
        }
        this.logGammaOfSum = LogGamma.value(sum);
    }

    /** The same pseudo-count for each. */
    static Dirichlet even(int size, double pseudoCount) {
        var prior = new double[size];
        Arrays.fill(prior, pseudoCount);
        return new Dirichlet(prior);
    }

    /**
     * Replaces counts {@code n} by the expected logs of their probabilities, {@code digamma(a + n) - digamma(sum of a + n)}.
     *
     * @param cells the counts stand at {@code first}, {@code first + stride} and so on
     * @return minus the divergence of the posterior from the prior, {@code KL(Dir(a + n) || Dir(a))}: what they add to the
     *     evidence lower bound
     */
    double toExpectedLogs(double[] cells, int first, int stride) {
        var all = sum;
        for (var i = 0; i < prior.length; i++) {
            all += cells[first + i * stride];
        }
        var ofAll = LogGamma.derivative(all);
        var bound = logGammaOfSum - LogGamma.value(all);
        for (var i = 0; i < prior.length; i++) {
            var cell = first + i * stride;
            var count = cells[cell];
            cells[cell] = LogGamma.derivative(prior[i] + count) - ofAll;
            bound += LogGamma.value(prior[i] + count) - logGamma[i] - count * cells[cell];
        }
        return bound;
    }
}
