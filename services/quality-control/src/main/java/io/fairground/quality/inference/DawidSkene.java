package io.fairground.quality.inference;

import io.fairground.quality.inference.ExpectationMaximisation.Stop;
import java.util.function.Function;

/**
 * A confusion matrix for each worker: {@code pi(w, j, l)} is the probability that worker {@code w} answers {@code l}
 * where the truth is {@code j}.
 *
 * <pre>
 * E:  p(t = j)   ~ p(j) * product over answers (w, l) of t of pi(w, j, l)
 * M:  pi(w,j,l) = (sum over w's answers l of p(t = j) + a(w,j,l)) / (sum over l of the numerator)
 *     p(j)      = (sum over tasks of p(t = j) + s) / (tasks + s * classes)
 * </pre>
 *
 * A. P. Dawid and A. M. Skene, <em>Maximum likelihood estimation of observer error-rates using the EM algorithm</em>,
 * Applied Statistics 28(1), 1979. The pseudo-counts {@code a} make it a posterior mode instead (Raykar et al.,
 * <em>Learning from crowds</em>, JMLR 2010).
 */
public final class DawidSkene implements TruthInference {

    static final double CLASS_PSEUDO_COUNT = 0.01;
    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-4;

    /** Running on is no gain: on 20 public sets the labels are right a little more often at 1e-3 than at 1e-5. */
    private static final double TOLERANCE_OF_SHRUNK = 1e-3;

    /** A known truth teaches as much of a worker as five tasks whose truth is only believed. */
    static final double GOLD_WEIGHT = 5;

    private final Function<Evidence, ConfusionPrior> prior;
    private final Stop stop;

    private DawidSkene(Function<Evidence, ConfusionPrior> prior, Stop stop) {
        this.prior = prior;
        this.stop = stop;
    }

    /** Maximum likelihood, but for a hundredth of an answer in each cell: no answer is ever impossible. */
    public static DawidSkene plain() {
        return new DawidSkene(evidence -> new FixedPrior(evidence, 0.01, 0.01), new Stop(ITERATIONS, TOLERANCE, 1));
    }

    /** Four imagined right answers and one of each wrong one for each class: a worker with few answers is trusted, a bit. */
    public static DawidSkene smoothed() {
        return new DawidSkene(evidence -> new FixedPrior(evidence, 4, 1), new Stop(ITERATIONS, TOLERANCE, GOLD_WEIGHT));
    }

    /** Imagined answers taken from the crowd and from the worker's own accuracy ({@code ShrunkPrior}): the default. */
    public static DawidSkene shrunk() {
        return new DawidSkene(
                evidence -> new ShrunkPrior(evidence.answers().classCount(), evidence.history()),
                new Stop(ITERATIONS, TOLERANCE_OF_SHRUNK, GOLD_WEIGHT));
    }

    /** The same, ended early. */
    DawidSkene atMost(int iterations) {
        return new DawidSkene(prior, new Stop(iterations, stop.tolerance(), stop.goldWeight()));
    }

    /** Where there are too many classes for a matrix for each worker, each has one accuracy instead ({@link OneCoin}). */
    @Override
    public Inference infer(Evidence evidence, Run run) {
        return ConfusionModel.fits(evidence.answers())
                ? fit(evidence, run).inference()
                : new OneCoin().infer(evidence, run);
    }

    /**
     * A result with the parameters that its probabilities were computed from.
     *
     * @param logPi at {@code (worker * classCount + answer) * classCount + truth}
     */
    record Fitted(Inference inference, double[] logPi, double[] logShare) {}

    Fitted fit(Evidence evidence, Run run) {
        var model = new ConfusionModel(evidence.answers(), prior.apply(evidence));
        var loop = new ExpectationMaximisation(evidence, model, CLASS_PSEUDO_COUNT, stop);
        return new Fitted(loop.run(run), model.logMatrices(), loop.logShares());
    }
}
