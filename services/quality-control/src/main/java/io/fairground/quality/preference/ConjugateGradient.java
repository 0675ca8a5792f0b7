package io.fairground.quality.preference;

import java.util.function.BiConsumer;

/**
 * Solves {@code A x = b} for a symmetric positive definite {@code A} of which only the product with a vector is known, with
 * the diagonal as preconditioner (M. R. Hestenes and E. Stiefel, 1952). Where {@code A} turns out not to be positive, it ends
 * with what it has, which still goes downhill. Allocates its own vectors: safe for many threads.
 */
final class ConjugateGradient {

    private final BiConsumer<double[], double[]> product;
    private final double[] diagonal;

    /** @param product takes a vector and writes its product into another */
    ConjugateGradient(BiConsumer<double[], double[]> product, double[] diagonal) {
        this.product = product;
        this.diagonal = diagonal;
    }

    /** @param tolerance stops when the preconditioned residual has shrunk to this share of the first */
    double[] solve(double[] b, double tolerance) {
        var x = new double[b.length];
        var residual = b.clone();
        var direction = new double[b.length];
        var image = new double[b.length];
        var norm = 0.0;
        var goal = tolerance * tolerance * preconditioned(residual);
        for (var step = 0; step <= 10 * b.length + 10; step++) {
            var before = norm;
            norm = preconditioned(residual);
            if (norm <= goal) {
                break;
            }
            var keep = step == 0 ? 0 : norm / before;
            for (var i = 0; i < b.length; i++) {
                direction[i] = residual[i] / diagonal[i] + keep * direction[i];
            }
            product.accept(direction, image);
            var curvature = dot(direction, image);
            if (curvature <= 0) {
                return step == 0 ? direction : x;
            }
            var length = norm / curvature;
            for (var i = 0; i < b.length; i++) {
                x[i] += length * direction[i];
                residual[i] -= length * image[i];
            }
        }
        return x;
    }

    private double preconditioned(double[] residual) {
        var sum = 0.0;
        for (var i = 0; i < residual.length; i++) {
            sum += residual[i] * residual[i] / diagonal[i];
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
