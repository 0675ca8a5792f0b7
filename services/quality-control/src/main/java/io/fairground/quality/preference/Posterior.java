package io.fairground.quality.preference;

import java.util.Arrays;

/**
 * The negative log posterior of a model given its comparisons, with its gradient. Curvature and slopes are those of the point
 * last evaluated.
 */
final class Posterior {

    private final Design design;
    private final Layout layout;
    private final TieModel ties;
    private final RowLikelihood likelihood;
    private final double[] precision;
    private final double[] mean;
    private final Curvature curvature;
    private final double[] slope;

    Posterior(BradleyTerry model, Comparisons comparisons) {
        this.layout = Layout.of(model, comparisons);
        this.design = new Design(comparisons, layout);
        this.ties = model.ties();
        this.likelihood = newLikelihood();
        this.precision = new double[layout.size()];
        this.mean = new double[layout.size()];
        this.curvature = new Curvature(design, precision);
        this.slope = new double[comparisons.rows() * layout.locals()];
        priors(model);
    }

    private void priors(BradleyTerry model) {
        Arrays.fill(precision, 1 / (BradleyTerry.EFFECT_SD * BradleyTerry.EFFECT_SD));
        Arrays.fill(precision, 0, layout.items(), 1 / (model.scoreSd() * model.scoreSd()));
        var workers = model.workers();
        if (workers == null) {
            return;
        }
        mean[layout.crowd(layout.honesty())] = workers.honesty();
        for (var local = 1; local < layout.locals(); local++) {
            var sd = ownSd(workers, local);
            if (local >= layout.honesty()) {
                precision[layout.crowd(local)] = 1;
            }
            for (var worker = 0; worker < layout.workers(); worker++) {
                precision[layout.own(worker, local)] = 1 / (sd * sd);
            }
        }
    }

    private double ownSd(Workers workers, int local) {
        if (local < layout.honesty()) {
            return workers.tieSd();
        }
        return local == layout.honesty() ? workers.honestySd() : workers.biasSd();
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
        return RowLikelihood.of(ties, layout.workers() > 0);
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
