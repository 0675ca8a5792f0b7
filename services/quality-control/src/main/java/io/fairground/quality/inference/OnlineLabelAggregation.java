package io.fairground.quality.inference;

/**
 * Labels from one walk over the tasks, and a better second one: the cost of a vote, and fit for answers that keep coming.
 *
 * <pre>
 * a(w)       = (right so far + 1) / (answers so far + 2)         the mode of Beta(2 + right, 2 + wrong)
 * one pass:   p(t = j) ~ sum of a(w) over answers j of t, task by task; then each worker of t is right if she named the winner
 * two passes: p(t = j) ~ sum of (classes * a(w) - 1) over answers j of t, with a(w) as it is at the end
 * </pre>
 *
 * Y. Yang, Z.-Q. Zhao, G. Wu, X. Zhuo, Q. Liu, Q. Bai and W. Li, <em>A lightweight, effective, and efficient model for
 * label aggregation in crowdsourcing</em>, TKDD 18(4), 2024. A winner that several classes share is that share of a right
 * answer, where the authors draw one of them.
 *
 * <p>One pass: all start with a = 1/2. Task 1 is answered A, A, B: A wins, so w1 and w2 go to 2/3, w3 to 1/3. Task 2 is
 * answered A by w1 and B by w3: A with (2/3) / (2/3 + 1/3) = 2/3. In a second pass w1, with a = 3/4, would weigh 1/2, and
 * w3, with a = 1/4, -1/2: her B speaks for A.
 */
public final class OnlineLabelAggregation implements TruthInference {

    private static final double RIGHT = 1;
    private static final double GIVEN = 2;

    private final boolean twice;

    private OnlineLabelAggregation(boolean twice) {
        this.twice = twice;
    }

    /** Each task is labelled by what was known of its workers when it came: the order of tasks matters. */
    public static OnlineLabelAggregation onePass() {
        return new OnlineLabelAggregation(false);
    }

    /** All tasks are labelled again by what is known in the end. */
    public static OnlineLabelAggregation twoPasses() {
        return new OnlineLabelAggregation(true);
    }

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var answers = evidence.answers();
        var vote = new WeightedVote(answers);
        var seen = Agreement.imagined(evidence, RIGHT, GIVEN);
        var weight = seen.shares();
        var shares = new double[answers.classCount()];
        var probability = new double[Math.multiplyExact(answers.taskCount(), shares.length)];
        run.checkWanted();
        for (var task = 0; task < answers.taskCount(); task++) {
            vote.fill(task, weight, shares);
            System.arraycopy(shares, 0, probability, task * shares.length, shares.length);
            seen.add(task, shares, 0);
            for (var row = answers.from(task); row < answers.to(task); row++) {
                weight[answers.worker(row)] = seen.share(answers.worker(row));
            }
        }
        run.checkWanted();
        return Inference.of(evidence, twice ? vote.probabilities(aboveChance(weight, shares.length)) : probability);
    }

    private static double[] aboveChance(double[] accuracy, int classCount) {
        var weight = new double[accuracy.length];
        for (var worker = 0; worker < weight.length; worker++) {
            weight[worker] = classCount * accuracy[worker] - 1;
        }
        return weight;
    }
}
