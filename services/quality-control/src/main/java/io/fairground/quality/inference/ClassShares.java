package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.List;

/**
 * How common each class is: {@code p(c) = (sum of probabilities of c + s) / (tasks + s * classes)}, a Dirichlet prior of
 * pseudo-count {@code s} that keeps a class nobody has used yet possible.
 */
final class ClassShares {

    private final double pseudoCount;
    private final double[] logShare;

    ClassShares(int classCount, double pseudoCount) {
        this.pseudoCount = pseudoCount;
        this.logShare = new double[classCount];
    }

    /** @param parts sums of probabilities by class; what they sum to is the number of tasks, gold weighted */
    void fit(List<double[]> parts) {
        Arrays.fill(logShare, pseudoCount);
        for (var part : parts) {
            for (var c = 0; c < logShare.length; c++) {
                logShare[c] += part[c];
            }
        }
        var sum = Arrays.stream(logShare).sum();
        for (var c = 0; c < logShare.length; c++) {
            logShare[c] = Math.log(logShare[c] / sum);
        }
    }

    void copyTo(double[] logJoint) {
        System.arraycopy(logShare, 0, logJoint, 0, logShare.length);
    }

    double logPrior() {
        return pseudoCount * Arrays.stream(logShare).sum();
    }
}
