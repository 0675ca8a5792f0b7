package io.fairground.quality.preference;

/** Solves linear systems with the information about the shared parameters. Safe for many threads. */
sealed interface Solves permits DenseSolves, IterativeSolves {

    double[] solve(double[] b);

    /** Near enough for a simulated {@code b}: what is missing is lost in the noise of the simulation. */
    double[] solveRoughly(double[] b);

    /** The dense way where each component of the comparisons is small enough for it, conjugate gradients elsewhere. */
    static Solves of(Design design, Curvature curvature, Components components) {
        return DenseSolves.fits(components)
                ? new DenseSolves(design, curvature, components)
                : new IterativeSolves(curvature, design.layout().shared());
    }
}
