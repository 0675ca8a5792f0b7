package io.fairground.quality.preference;

/**
 * Minimises a posterior by Newton's method with conjugate gradients for the step and halving where a step overshoots
 * (J. Nocedal and S. J. Wright, <em>Numerical optimization</em>, chapter 7.1). It ends with the step that starts from a Newton
 * decrement {@code g' H^-1 g} under {@value #TOLERANCE}: that is the squared distance from the mode in standard errors.
 *
 * <p>With workers the posterior is not convex everywhere. There it starts with the Fisher information for curvature (Fisher
 * scoring), which is safe from afar, and turns to the second derivative, which is fast near the mode, when a step had to be
 * shortened.
 */
final class NewtonMethod {

    private static final double TOLERANCE = 1e-8;
    private static final int MAX_STEPS = 200;
    private static final int MAX_HALVINGS = 40;
    private static final double LEAST_SHARE_OF_PROMISE = 1e-4;
    private static final double LOOSEST = 0.1;

    private final Posterior posterior;
    private final double[] at;
    private final double[] gradient;
    private double value;
    private boolean scoring;

    private NewtonMethod(Posterior posterior) {
        this.posterior = posterior;
        this.at = posterior.start();
        this.gradient = new double[at.length];
        this.value = posterior.evaluate(at, gradient);
        this.scoring = posterior.layout().mixture();
    }

    static double[] minimise(Posterior posterior) {
        return new NewtonMethod(posterior).run();
    }

    private double[] run() {
        var firstNorm = norm();
        for (var step = 0; step < MAX_STEPS && norm() > 0; step++) {
            if (scoring) {
                posterior.useInformation(at);
            }
            var curvature = posterior.curvature();
            var solver = new ConjugateGradient(curvature::multiply, curvature.diagonal(at.length));
            var ascent = solver.solve(gradient, Math.min(LOOSEST, Math.sqrt(norm() / firstNorm)));
            var promise = ConjugateGradient.dot(gradient, ascent);
            var halvings = descend(ascent, promise);
            if (promise <= TOLERANCE || halvings == MAX_HALVINGS) {
                break;
            }
            scoring &= halvings == 0;
        }
        return at;
    }

    private double norm() {
        return Math.sqrt(ConjugateGradient.dot(gradient, gradient));
    }

    /** Moves against the ascent by one step or a half, a quarter...; returns how often it was halved. */
    private int descend(double[] ascent, double promise) {
        var from = at.clone();
        var before = value;
        // Differences under the rounding of the value itself decide nothing.
        var rounding = 1e-13 * Math.abs(before);
        var length = 1.0;
        for (var halving = 0; halving < MAX_HALVINGS; halving++) {
            for (var i = 0; i < at.length; i++) {
                at[i] = from[i] - length * ascent[i];
            }
            value = posterior.evaluate(at, gradient);
            if (value <= before - LEAST_SHARE_OF_PROMISE * length * promise + rounding) {
                return halving;
            }
            length /= 2;
        }
        System.arraycopy(from, 0, at, 0, at.length);
        value = posterior.evaluate(at, gradient);
        return MAX_HALVINGS;
    }
}
