package io.fairground.quality.preference;

import java.util.Arrays;

/** What a {@link BradleyTerry} model makes of some comparisons. */
public final class PreferenceFit {

    private final BradleyTerry model;
    private final Posterior posterior;
    private final Layout layout;
    private final Components components;
    private final double[] mode;

    PreferenceFit(BradleyTerry model, Posterior posterior, double[] mode) {
        this.model = model;
        this.posterior = posterior;
        this.layout = posterior.layout();
        this.components = Components.of(posterior.design().comparisons());
        this.mode = mode;
    }

    /** In log-odds; those of a connected component sum to 0. */
    public double score(int item) {
        return mode[item];
    }

    /** Scores by item. */
    public double[] scores() {
        return Arrays.copyOf(mode, layout.items());
    }

    /** Advantage of being shown first, in log-odds; 0 where the model has none. */
    public double positionBias() {
        return layout.position() ? mode[layout.items()] : 0;
    }

    /** Log-odds that a covariate adds for each of its units. */
    public double coefficient(int covariate) {
        return mode[layout.covariate(covariate)];
    }

    /** The crowd's {@code t} of {@link TieModel}; negative infinity where ties are left out. */
    public double tieParameter() {
        return layout.ties() > 0 ? mode[layout.crowd(1)] : Double.NEGATIVE_INFINITY;
    }

    /** Probability that an answer of this worker looks at the items; 1 where workers are not modelled. */
    public double honesty(int worker) {
        return layout.mixture() ? 1 / (1 + Math.exp(-mode[layout.own(worker, layout.honesty())])) : 1;
    }

    /** What the worker of a row is likely to say; the row need not be one of those fitted, but of the same items and workers. */
    public Chances chances(Comparisons comparisons, int row) {
        var local = new double[layout.locals()];
        new Design(comparisons, layout).gather(row, mode, local);
        return chances(posterior.newLikelihood(), local);
    }

    /** What a worker who looks is likely to say of two items, her readiness to tie being the crowd's and covariates 0. */
    public Chances chances(int first, int second) {
        return chances(new QualityLikelihood(model.ties()), ofQuality(first, second));
    }

    private static Chances chances(RowLikelihood likelihood, double[] local) {
        var probability = new double[3];
        likelihood.probabilities(local, probability);
        return new Chances(probability[0], probability[1], probability[2]);
    }

    /** Information of the answer of a worker who looks about the difference of two scores. */
    double information(int first, int second) {
        var cells = new double[3];
        new QualityLikelihood(model.ties()).information(ofQuality(first, second), cells, 0);
        return cells[0];
    }

    private double[] ofQuality(int first, int second) {
        return new double[] {mode[first] - mode[second] + positionBias(), layout.ties() > 0 ? tieParameter() : 0};
    }

    /** How many items are connected with this one by comparisons, itself counted. */
    public int connected(int item) {
        return components.members(components.of(item)).length;
    }

    /** Takes from each value of an item the mean of its connected component; that of an item never compared stays. */
    public void centre(double[] byItem) {
        components.centre(byItem);
    }

    /** How well it foresees these comparisons. */
    public LogLoss logLoss(Comparisons heldOut) {
        return LogLoss.of(this, heldOut);
    }

    /** Every item's score with its intervals. */
    public AnswerScores answerScores(Intervals intervals) {
        return uncertainty(intervals).answerScores(scores());
    }

    /** Lead of one item over another. */
    public Estimate difference(int one, int other, Intervals intervals) {
        var combination = new double[layout.shared()];
        combination[one] = 1;
        combination[other] -= 1;
        return uncertainty(intervals).estimate(mode[one] - mode[other], combination);
    }

    /** The position bias with its interval. */
    public Estimate positionBias(Intervals intervals) {
        if (!layout.position()) {
            throw new IllegalStateException("the model has no position bias");
        }
        return estimate(layout.items(), intervals);
    }

    /** A covariate's coefficient with its interval. */
    public Estimate coefficient(int covariate, Intervals intervals) {
        return estimate(layout.covariate(covariate), intervals);
    }

    private Estimate estimate(int parameter, Intervals intervals) {
        var combination = new double[layout.shared()];
        combination[parameter] = 1;
        return uncertainty(intervals).estimate(mode[parameter], combination);
    }

    Uncertainty uncertainty(Intervals intervals) {
        return new Uncertainty(posterior, components, intervals);
    }

    Posterior posterior() {
        return posterior;
    }

    Components components() {
        return components;
    }
}
