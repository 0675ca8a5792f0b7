package io.fairground.quality.inference;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * A vote weighted by how sure one can be that a worker makes few errors: confidence-aware truth discovery.
 *
 * <pre>
 * e(w)     = w's answers that do not win their task + 1/2
 * s(w)     = chi2(0.025, answers of w) / e(w)        the low end of the interval of 1 / error variance
 * p(t = j) ~ sum of s(w) over answers j of t
 * </pre>
 *
 * repeated from the plain vote until nothing changes. Q. Li, Y. Li, J. Gao, L. Su, B. Zhao, M. Demirbas, W. Fan and J. Han,
 * <em>A confidence-aware approach for truth discovery on long-tail data</em>, PVLDB 8(4), 2014. The half error, which is
 * ours, keeps the weight of a worker without errors finite.
 *
 * <p>Nine of ten right: chi2(0.025, 10) = 3.25, so s = 3.25 / 1.5 = 2.2. Ninety of a hundred: 74.2 / 10.5 = 7.1. One of
 * one: 0.00098 / 0.5 = 0.002.
 */
public final class Catd implements TruthInference {

    private static final int ROUNDS = 100;
    private static final double TOLERANCE = 1e-6;
    private static final double LOW = 0.025;
    private static final double HALF_AN_ERROR = 0.5;

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var vote = new WeightedVote(evidence.answers());
        var probability = MajorityVote.shares(evidence.answers());
        var low = lowEnds(
                Agreement.with(evidence, probability), evidence.answers().workerCount());
        var change = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS && change > TOLERANCE; round++) {
            run.checkWanted();
            var next = vote.probabilities(weights(low, Agreement.with(evidence, probability)));
            change = Change.mean(probability, next);
            probability = next;
            run.progress().after(round + 1, ROUNDS, change);
        }
        return Inference.of(evidence, probability);
    }

    /** They hang on the numbers of answers only, which do not change. */
    private static double[] lowEnds(Agreement agreement, int workerCount) {
        var low = new double[workerCount];
        for (var worker = 0; worker < workerCount; worker++) {
            low[worker] = lowEnd(agreement.given(worker));
        }
        return low;
    }

    static double lowEnd(double given) {
        return given == 0 ? 0 : new ChiSquaredDistribution(given).inverseCumulativeProbability(LOW);
    }

    private static double[] weights(double[] low, Agreement agreement) {
        var weight = new double[low.length];
        for (var worker = 0; worker < weight.length; worker++) {
            weight[worker] = low[worker] / (agreement.wrong(worker) + HALF_AN_ERROR);
        }
        return weight;
    }
}
