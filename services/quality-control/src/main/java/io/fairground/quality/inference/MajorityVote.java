package io.fairground.quality.inference;

/**
 * The most frequent answer of a task; the probability of a class is its share of the answers.
 *
 * <p>Of several equally frequent classes the {@link TieRule} takes one. Answers A, A, B: A with 2/3.
 */
public final class MajorityVote implements TruthInference {

    @Override
    public Inference infer(Evidence evidence, Run run) {
        return Inference.of(evidence, shares(evidence.answers()));
    }

    /** The vote shares of all tasks. */
    static double[] shares(AnswerTable answers) {
        var classCount = answers.classCount();
        var all = new double[Math.multiplyExact(answers.taskCount(), classCount)];
        var shares = new double[classCount];
        for (var task = 0; task < answers.taskCount(); task++) {
            answers.voteShares(task, shares);
            System.arraycopy(shares, 0, all, task * classCount, classCount);
        }
        return all;
    }
}
