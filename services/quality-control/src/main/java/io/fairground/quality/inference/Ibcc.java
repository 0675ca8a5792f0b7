package io.fairground.quality.inference;

import io.fairground.quality.inference.ExpectationMaximisation.Stop;

/**
 * Confusion matrices as {@link DawidSkene} has them, but believed as distributions instead of fitted as points: independent
 * Bayesian classifier combination.
 *
 * <pre>
 * q(t = j)   ~ exp(E log p(j) + sum over answers (w, l) of t of E log pi(w, j, l))
 * E log pi(w,j,l) = digamma(a(j,l) + n(w,j,l)) - digamma(sum over l of a(j,l) + n(w,j,l))
 * n(w,j,l)   = sum over w's answers l of q(t = j)
 * a(j,l)     = 4 where l = j, else 1;  the classes have a prior of 1 each, in the same way
 * </pre>
 *
 * H.-C. Kim and Z. Ghahramani, <em>Bayesian classifier combination</em>, AISTATS 2012; the variational updates are those of
 * E. Simpson, S. Roberts, I. Psorakis and A. Smith, <em>Dynamic Bayesian combination of multiple imperfect classifiers</em>,
 * 2013. The objective is the evidence lower bound. With too many classes for a matrix for each worker it is {@link OneCoin}.
 *
 * <p>A worker of whom nothing is known, two classes: her right answer has {@code digamma(4) - digamma(5) = -0.25}, a wrong
 * one {@code digamma(1) - digamma(5) = -2.08}. Two such workers who agree give 0.975 where one gives 0.86.
 */
public final class Ibcc implements TruthInference {

    private static final double RIGHT = 4;
    private static final double WRONG = 1;
    private static final double CLASS_PSEUDO_COUNT = 1;
    private static final Stop STOP = new Stop(200, 1e-5, 5);

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var answers = evidence.answers();
        if (!ConfusionModel.fits(answers)) {
            return new OneCoin().infer(evidence, run);
        }
        var model = new ConfusionModel(answers, new VariationalPrior(evidence, RIGHT, WRONG));
        var shares = ClassShares.variational(answers.classCount(), CLASS_PSEUDO_COUNT);
        return new ExpectationMaximisation(evidence, model, shares, STOP).run(run);
    }
}
