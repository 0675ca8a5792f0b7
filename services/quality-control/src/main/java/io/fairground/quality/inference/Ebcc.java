package io.fairground.quality.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Tasks of one class are not all alike: each class has subtypes, and each worker a row of her confusion matrix for each of
 * them. Workers who err on the same tasks share a subtype, so their agreement there is not taken for evidence: enhanced
 * Bayesian classifier combination.
 *
 * <pre>
 * q(t = j, m) ~ exp(E log tau(j) + E log rho(j,m) + sum over answers (w, l) of t of E log v(w,j,m,l))
 * q(t = j)    = sum over m of q(t = j, m)
 * tau ~ Dir(1),  rho(j) ~ Dir(0.1 / subtypes),  v(w,j,m) ~ Dir(prior(w,j))
 * </pre>
 *
 * with expectations as in {@link Ibcc}. Y. Li, B. Rubinstein and T. Cohn, <em>Exploiting worker correlation for label
 * aggregation in crowdsourcing</em>, ICML 2019. Theirs has 10 subtypes and the prior of {@link Ibcc}; this has
 * {@value #SUBTYPES}, and a prior of {@value #STRENGTH} answers held to the worker's accuracy in the votes. Of
 * {@value #STARTS} starts, each with votes dealt to subtypes at random, that of the highest evidence lower bound is taken. Where
 * there are too many classes for a matrix for each worker and subtype, it is {@link Ibcc}.
 *
 * <p>Thirteen workers; some tasks of class A look like B to w1 to w6, others to w7 to w12. Matrices take each of the twelve
 * for one who errs now and then on A, and six such errors at once for six reasons to believe in B. With subtypes it is one
 * reason: this is a task of the kind on which those six err.
 */
public final class Ebcc implements TruthInference {

    private static final int SUBTYPES = 5;
    private static final int STARTS = 6;
    private static final double STRENGTH = 5;
    private static final double GOLD_WEIGHT = 5;
    private static final int ITERATIONS = 500;

    /** Gain of the bound, in natural log units per task, that is worth another iteration. */
    private static final double LEAST_GAIN = 1e-5;

    /** All starts are fitted side by side: two arrays of 32 MiB each, twelve in all. */
    private static final long CELLS_MAX = 1 << 22;

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var answers = evidence.answers();
        if (SubtypeFit.cells(answers, SUBTYPES) > CELLS_MAX) {
            return new Ibcc().infer(evidence, run);
        }
        var prior = new AnchoredPrior(evidence, STRENGTH);
        var starts = new ArrayList<Start>();
        for (var i = 0; i < STARTS; i++) {
            var random = new Random(run.seed() * STARTS + i);
            starts.add(new Start(new SubtypeFit(evidence, prior, SUBTYPES, GOLD_WEIGHT, random)));
        }
        climb(starts, LEAST_GAIN * answers.taskCount(), run);
        var best = starts.stream().max(Comparator.comparingDouble(Start::bound)).orElseThrow();
        return Inference.of(evidence, best.fit.probabilities(), best.bounds());
    }

    private static void climb(List<Start> starts, double leastGain, Run run) {
        var open = List.copyOf(starts);
        for (var iteration = 1; iteration <= ITERATIONS && !open.isEmpty(); iteration++) {
            run.checkWanted();
            Workforce.forEach(open, run.threads(), Start::step);
            run.progress().after(iteration, ITERATIONS, Double.NaN);
            open = open.stream().filter(start -> start.gain() > leastGain).toList();
        }
    }

    /** One fit and the way it has come. */
    private static final class Start {

        private final SubtypeFit fit;
        private final List<Double> bounds = new ArrayList<>();

        Start(SubtypeFit fit) {
            this.fit = fit;
        }

        void step() {
            bounds.add(fit.step());
        }

        double bound() {
            return bounds.getLast();
        }

        double gain() {
            return bounds.size() < 2 ? Double.MAX_VALUE : bounds.getLast() - bounds.get(bounds.size() - 2);
        }

        double[] bounds() {
            return bounds.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
