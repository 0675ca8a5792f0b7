package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * How common each class is: {@code p(c) = (sum of probabilities of c + s) / (tasks + s * classes)}, a Dirichlet prior of
 * pseudo-count {@code s} that keeps a class nobody has used yet possible.
 */
final class ClassShares {

    private final int taskCount;
    private final double pseudoCount;
    private final double[] logShare;

    ClassShares(AnswerTable answers, double pseudoCount) {
        this.taskCount = answers.taskCount();
        this.pseudoCount = pseudoCount;
        this.logShare = new double[answers.classCount()];
    }

    void fit(double[] probability) {
        var classCount = logShare.length;
        Arrays.fill(logShare, pseudoCount);
        for (var cell = 0; cell < probability.length; cell++) {
            logShare[cell % classCount] += probability[cell];
        }
        for (var c = 0; c < classCount; c++) {
            logShare[c] = Math.log(logShare[c] / (taskCount + pseudoCount * classCount));
        }
    }

    void addTo(double[] logJoint) {
        for (var cell = 0; cell < logJoint.length; cell++) {
            logJoint[cell] += logShare[cell % logShare.length];
        }
    }

    double logPrior() {
        return pseudoCount * Arrays.stream(logShare).sum();
    }
}
