package io.fairground.quality.preference;

import org.jspecify.annotations.Nullable;

/**
 * The Bradley-Terry model with a ridge: each item has a score, and the odds that it is preferred to another are
 * {@code exp} of the difference of their scores.
 *
 * <pre>
 * d(row) = s(first) - s(second) + position + sum over covariates of coefficient * value(row)
 * p(outcome) = ties(d, t), mixed with the worker's bias where workers are modelled
 * s(item) ~ N(0, scoreSd^2)
 * </pre>
 *
 * The estimate is the mode of the posterior. With {@link TieModel.Davidson} or {@link TieModel.Decided} and without workers
 * the posterior is log-concave, so the mode is unique; the mixture of workers is started from the crowd's prior and has the
 * mode that is reached from there. The ridge makes separable data, an item never compared and a disconnected graph of
 * comparisons harmless: what the data leave open stays at 0. It also centres the scores: those of each connected component
 * sum to 0, so scores of two components have no common origin and can be compared only as far as one believes that both
 * hold items of the same average worth.
 *
 * <p>Example: item 0 is preferred to item 1 in 30 of 40 decided comparisons. Without a ridge the difference of their scores
 * is {@code ln 3 = 1.10}; with {@code scoreSd} 1.25 it is 1.05.
 *
 * @param scoreSd standard deviation of the scores before anything is known, in log-odds; the ridge is its inverse square
 * @param positionBias whether being shown first may help or harm
 * @param workers how workers differ; null if they do not
 */
public record BradleyTerry(
        double scoreSd,
        TieModel ties,
        boolean positionBias,
        @Nullable Workers workers) {

    /** Standard deviation of what is not a score before anything is known: wide. */
    static final double EFFECT_SD = 10;

    public BradleyTerry {
        if (!(scoreSd > 0) || Double.isInfinite(scoreSd)) {
            throw new IllegalArgumentException("a standard deviation of " + scoreSd);
        }
    }

    /** Davidson's ties, a position bias, all workers alike. */
    public static BradleyTerry standard() {
        return new BradleyTerry(1.25, new TieModel.Davidson(), true, null);
    }

    public BradleyTerry withScoreSd(double sd) {
        return new BradleyTerry(sd, ties, positionBias, workers);
    }

    /**
     * The same model with the spread of the scores that these comparisons call for (empirical Bayes: {@link ScoreSpread}), at
     * the price of several fits. Intervals hold the truth as often as they say only if the spread is about right.
     *
     * @param seed of the simulation that large components need
     */
    public BradleyTerry withLearnedScoreSd(Comparisons comparisons, long seed) {
        return ScoreSpread.learn(this, comparisons, seed);
    }

    public BradleyTerry withTies(TieModel model) {
        return new BradleyTerry(scoreSd, model, positionBias, workers);
    }

    public BradleyTerry withWorkers(Workers prior) {
        return new BradleyTerry(scoreSd, ties, positionBias, prior);
    }

    public BradleyTerry withoutWorkers() {
        return new BradleyTerry(scoreSd, ties, positionBias, null);
    }

    public BradleyTerry withoutPositionBias() {
        return new BradleyTerry(scoreSd, ties, false, workers);
    }

    /** Finds the mode of the posterior. */
    public PreferenceFit fit(Comparisons comparisons) {
        var posterior = new Posterior(this, used(comparisons));
        var mode = NewtonMethod.minimise(posterior);
        if (workers != null) {
            posterior.useInformation(mode);
        }
        return new PreferenceFit(this, posterior, mode);
    }

    /** Without ties, where the model has none. */
    Comparisons used(Comparisons comparisons) {
        return ties.tiesCount() ? comparisons : comparisons.select(row -> comparisons.code(row) != Outcome.TIE.code());
    }
}
