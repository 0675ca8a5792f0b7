package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * A vote in which workers count differently. A class gets the weights of those who named it; the answer of a worker whose
 * weight is negative counts for every other class instead. What a class gets of all that was given is its probability.
 *
 * <p>Only classes that somebody names somewhere in the table can get anything. A task where nobody has any weight is
 * decided by the plain vote.
 */
final class WeightedVote {

    /** Sums of weights below this are rounding. */
    private static final double NOTHING = 1e-12;

    private final AnswerTable answers;
    private final NamedClasses named;

    WeightedVote(AnswerTable answers) {
        this.answers = answers;
        this.named = NamedClasses.of(answers);
    }

    /** How many classes somebody names. */
    int namedClasses() {
        return named.count();
    }

    /** Of all classes of all tasks. */
    double[] probabilities(double[] weight) {
        var all = new double[Math.multiplyExact(answers.taskCount(), answers.classCount())];
        var shares = new double[answers.classCount()];
        for (var task = 0; task < answers.taskCount(); task++) {
            fill(task, weight, shares);
            System.arraycopy(shares, 0, all, task * answers.classCount(), answers.classCount());
        }
        return all;
    }

    /** @param shares receives the probability of each class */
    void fill(int task, double[] weight, double[] shares) {
        Arrays.fill(shares, 0);
        var against = 0.0;
        for (var row = answers.from(task); row < answers.to(task); row++) {
            var ofWorker = weight[answers.worker(row)];
            shares[answers.label(row)] += ofWorker;
            against += ofWorker < 0 ? -ofWorker : 0;
        }
        var sum = 0.0;
        for (var c = 0; c < shares.length; c++) {
            shares[c] = named.contains(c) ? Math.max(0, shares[c] + against) : 0;
            sum += shares[c];
        }
        if (sum < NOTHING) {
            answers.voteShares(task, shares);
            return;
        }
        for (var c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
    }
}
