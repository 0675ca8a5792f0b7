package io.fairground.quality.preference;

/** For large components: conjugate gradients, to a relative error of {@value #TOLERANCE}, or {@value #ROUGH}. */
record IterativeSolves(ConjugateGradient solver) implements Solves {

    private static final double TOLERANCE = 1e-6;
    private static final double ROUGH = 1e-3;

    IterativeSolves(Curvature curvature, int shared) {
        this(new ConjugateGradient(curvature::multiply, curvature.diagonal(shared)));
    }

    @Override
    public double[] solve(double[] b) {
        return solver.solve(b, TOLERANCE);
    }

    @Override
    public double[] solveRoughly(double[] b) {
        return solver.solve(b, ROUGH);
    }
}
