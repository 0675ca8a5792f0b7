package io.fairground.quality.preference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The negative log posterior of a model given its comparisons, with its gradient. Curvature and slopes are those of the point
 * last evaluated.
 */
final class Posterior {

    /** Log-odds of answering by quality before anything is known: within two sd from one half to all but one in 3,000. */
    private static final double HONESTY_MEAN = 4;

    private static final double HONESTY_SD = 2;

    private final Design design;
    private final Layout layout;
    private final TieModel ties;
    private final @Nullable Workers workers;
    private final RowLikelihood likelihood;
    private final double[] precision;
    private final double[] mean;
    private final double[] priorCurvature;
    private final Curvature curvature;
    private final double[] slope;

    Posterior(BradleyTerry model, Comparisons comparisons) {
        this.layout = Layout.of(model, comparisons);
        this.design = new Design(comparisons, layout);
        this.ties = model.ties();
        this.workers = model.workers();
        this.likelihood = newLikelihood();
        this.precision = new double[layout.size()];
        this.mean = new double[layout.size()];
        this.priorCurvature = new double[layout.size()];
        this.curvature = new Curvature(design, priorCurvature);
        this.slope = new double[comparisons.rows() * layout.locals()];
        priors(model);
    }

    private void priors(BradleyTerry model) {
        Arrays.fill(precision, 1 / (BradleyTerry.EFFECT_SD * BradleyTerry.EFFECT_SD));
        Arrays.fill(precision, 0, layout.items(), 1 / (model.scoreSd() * model.scoreSd()));
        if (workers != null) {
            Arrays.fill(precision, layout.crowd(1 + layout.ties()), layout.shared(), 1);
            for (var worker = 0; worker < layout.workers(); worker++) {
                priors(workers, worker);
            }
        }
        System.arraycopy(precision, 0, priorCurvature, 0, precision.length);
    }

    private void priors(Workers workers, int worker) {
        for (var local = 1; local < layout.honesty(); local++) {
            var sd = local <= layout.ties() ? workers.tieSd() : workers.biasSd();
            precision[layout.own(worker, local)] = 1 / (sd * sd);
        }
        var honesty = layout.own(worker, layout.honesty());
        precision[honesty] = 1 / (HONESTY_SD * HONESTY_SD);
        mean[honesty] = HONESTY_MEAN;
    }

    Layout layout() {
        return layout;
    }

    Design design() {
        return design;
    }

    Curvature curvature() {
        return curvature;
    }

    /** One of the caller's own: it keeps scratch space. */
    RowLikelihood newLikelihood() {
        return RowLikelihood.of(ties, layout.mixture());
    }

    /** What is believed before any answer: where a fit starts. */
    double[] start() {
        return mean.clone();
    }

    /** Derivative of the log-likelihood of a row by one of its locals. */
    double slope(int row, int local) {
        return slope[row * layout.locals() + local];
    }

    /** Value at a point; writes the gradient and keeps slopes and curvature. */
    double evaluate(double[] at, double[] gradient) {
        var local = new double[layout.locals()];
        var by = new double[layout.locals()];
        var value = prior(at, gradient);
        for (var row = 0; row < design.comparisons().rows(); row++) {
            design.gather(row, at, local);
            var code = design.comparisons().code(row);
            value -= likelihood.evaluate(local, code, by, curvature.cells(), curvature.offset(row));
            System.arraycopy(by, 0, slope, row * by.length, by.length);
            design.scatter(row, by, -1, gradient);
        }
        return value;
    }

    private double prior(double[] at, double[] gradient) {
        var value = 0.0;
        for (var i = 0; i < at.length; i++) {
            var off = at[i] - mean[i];
            gradient[i] = precision[i] * off;
            value += 0.5 * precision[i] * off * off;
        }
        return workers == null ? value : value + honestAnswers(workers.honestAnswers(), at, gradient);
    }

    /** {@code -n log h} of each worker. */
    private double honestAnswers(double n, double[] at, double[] gradient) {
        var value = 0.0;
        for (var worker = 0; worker < layout.workers(); worker++) {
            var i = layout.own(worker, layout.honesty());
            var honest = 1 / (1 + Math.exp(-at[i]));
            value -= n * Math.log(honest);
            gradient[i] -= n * (1 - honest);
            priorCurvature[i] = precision[i] + n * honest * (1 - honest);
        }
        return value;
    }

    /** Puts the Fisher information at a point, which is never negative, in the place of the curvature. */
    void useInformation(double[] at) {
        var local = new double[layout.locals()];
        for (var row = 0; row < design.comparisons().rows(); row++) {
            design.gather(row, at, local);
            likelihood.information(local, curvature.cells(), curvature.offset(row));
        }
    }
}
