package io.fairground.quality.inference;

import io.fairground.quality.inference.ExpectationMaximisation.Stop;
import java.util.Random;

/**
 * Each worker either knows or guesses, answer by answer; what she guesses hangs on her, not on the task: multi-annotator
 * competence estimation.
 *
 * <pre>
 * p(l | t = j) = k(w) [l = j] + (1 - k(w)) g(w,l)
 * E:  p(t = j) ~ p(j) * product over answers (w, l) of t of p(l | t = j)
 *     p(knew | l) = p(t = l) * k(w) / (k(w) + (1 - k(w)) g(w,l))
 * M:  k(w)   = (sum of p(knew) + 1) / (answers + 2)
 *     g(w,l) = (sum over answers l of 1 - p(knew) + 2 / classes) / (sum over all answers of 1 - p(knew) + 2)
 * </pre>
 *
 * D. Hovy, T. Berg-Kirkpatrick, A. Vaswani and E. Hovy, <em>Learning whom to trust with MACE</em>, NAACL 2013. Unlike theirs,
 * classes have shares of their own. Of {@value #STARTS} starts, the first with all workers alike and the others with
 * competences drawn at random, that of the highest posterior is taken. Where there is no room for guesses of each worker it
 * is {@link OneCoin}.
 *
 * <p>A worker who always says A: k goes to 0 and g(A) to 1, so her A says nothing. One who says A and B equally often, and is
 * right three times in four, knows half of the time: {@code 0.5 + 0.5 * 0.5 = 0.75}.
 */
public final class Mace implements TruthInference {

    private static final double CLASS_PSEUDO_COUNT = 1;
    private static final int STARTS = 10;
    private static final Stop STOP = new Stop(50, 1e-4, 5);

    private final int starts;

    public Mace() {
        this(STARTS);
    }

    private Mace(int starts) {
        this.starts = starts;
    }

    /** The first start alone: a tenth of the time. */
    static Mace once() {
        return new Mace(1);
    }

    @Override
    public Inference infer(Evidence evidence, Run run) {
        if (!KnowOrGuess.fits(evidence.answers())) {
            return new OneCoin().infer(evidence, run);
        }
        return fit(evidence, run).inference();
    }

    Fit fit(Evidence evidence, Run run) {
        Fit best = start(evidence, run.part(0, starts), 0);
        for (var i = 1; i < starts; i++) {
            var next = start(evidence, run.part(i, starts), i);
            best = next.inference().objective() > best.inference().objective() ? next : best;
        }
        return best;
    }

    /**
     * @param competence the probability that each worker knows
     */
    record Fit(Inference inference, double[] competence) {}

    private static Fit start(Evidence evidence, Run run, int index) {
        var random = new Random(run.seed() * STARTS + index);
        var competence = new double[evidence.answers().workerCount()];
        for (var worker = 0; worker < competence.length; worker++) {
            competence[worker] = index == 0 ? 0.5 : random.nextDouble();
        }
        var model = new KnowOrGuess(evidence, competence);
        var inference = new ExpectationMaximisation(evidence, model, CLASS_PSEUDO_COUNT, STOP).run(run);
        return new Fit(inference, model.competence());
    }
}
