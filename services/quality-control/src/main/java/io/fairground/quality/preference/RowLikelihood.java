package io.fairground.quality.preference;

/**
 * What one comparison says of its own few parameters, its <em>locals</em>: first the advantage {@code d} of the first item,
 * then those of {@link Layout}. Not safe for several threads: it keeps scratch space.
 */
interface RowLikelihood {

    /**
     * Returns {@code log p(outcome)} and writes its gradient by the locals, and the curvature of {@code -log p} by them, lower
     * triangle row by row, from {@code offset} on.
     */
    double evaluate(double[] local, int outcome, double[] gradient, double[] curvature, int offset);

    /** Writes the Fisher information: the expected outer product of the gradient, a curvature that is never negative. */
    void information(double[] local, double[] information, int offset);

    /** Writes the probabilities of FIRST, SECOND and TIE. */
    void probabilities(double[] local, double[] probability);

    static RowLikelihood of(TieModel ties, boolean workers) {
        return workers ? new MixtureLikelihood(ties) : new QualityLikelihood(ties);
    }
}
