package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.List;

/** How common each class is: what a task is believed to be before its answers are seen. */
final class ClassShares {

    private final Fit fit;
    private final double[] logShare;
    private double logPrior;

    private ClassShares(int classCount, Fit fit) {
        this.fit = fit;
        this.logShare = new double[classCount];
    }

    /** How shares follow from counts. */
    private interface Fit {

        /** Replaces the counts by logs of shares, and returns the log of the prior density. */
        double toLogs(double[] counts);
    }

    /**
     * {@code p(c) = (sum of probabilities of c + s) / (tasks + s * classes)}, a Dirichlet prior of pseudo-count {@code s} that
     * keeps a class nobody has used yet possible.
     */
    static ClassShares mode(int classCount, double pseudoCount) {
        return new ClassShares(classCount, counts -> toLogsOfMode(counts, pseudoCount));
    }

    /** The same prior, but logs are expected ones, as variational methods need them. */
    static ClassShares variational(int classCount, double pseudoCount) {
        var prior = Dirichlet.even(classCount, pseudoCount);
        return new ClassShares(classCount, counts -> prior.toExpectedLogs(counts, 0, 1));
    }

    /** The same for all classes that somebody names, whatever the counts; none for the others. */
    static ClassShares even(Evidence evidence) {
        var named = NamedClasses.of(evidence);
        var share = -Math.log(Math.max(1, named.count()));
        return new ClassShares(evidence.answers().classCount(), counts -> {
            Arrays.setAll(counts, c -> named.count() == 0 || named.contains(c) ? share : Double.NEGATIVE_INFINITY);
            return 0;
        });
    }

    private static double toLogsOfMode(double[] counts, double pseudoCount) {
        var sum = Arrays.stream(counts).sum() + pseudoCount * counts.length;
        var logPrior = 0.0;
        for (var c = 0; c < counts.length; c++) {
            counts[c] = Math.log((counts[c] + pseudoCount) / sum);
            logPrior += pseudoCount * counts[c];
        }
        return logPrior;
    }

    /** @param parts sums of probabilities by class; what they sum to is the number of tasks, gold weighted */
    void fit(List<double[]> parts) {
        Arrays.fill(logShare, 0);
        for (var part : parts) {
            for (var c = 0; c < logShare.length; c++) {
                logShare[c] += part[c];
            }
        }
        logPrior = fit.toLogs(logShare);
    }

    void copyTo(double[] logJoint) {
        System.arraycopy(logShare, 0, logJoint, 0, logShare.length);
    }

    double logPrior() {
        return logPrior;
    }
}
