package io.fairground.quality.assessment;

import io.fairground.quality.gold.GoldTruth;
import org.jspecify.annotations.Nullable;

/**
 * When a job leaves out a worker's answers: when her accuracy on gold is below what the job asks.
 *
 * <p>The decision is made anew only after every {@code answersBetweenDecisions} of her answers. Were it made at once, the
 * first excluded answer would tell her that the one before it was gold, and wrong.
 *
 * @param accuracyMin what the job asks, 0 to 1; null: every answer is used
 * @param goldAnswersMin below so many answers to gold nobody is excluded
 */
public record ExclusionRule(@Nullable Double accuracyMin, int goldAnswersMin, int answersBetweenDecisions) {

    private static final Decision USED = new Decision.Used("rule:accept@1");
    private static final Decision EXCLUDED =
            new Decision.Excluded("rule:worker-accuracy@1", "the worker's accuracy in this job is below what it asks");

    /** No reproach: there is no vote in it, so another answer is asked for in its place. */
    private static final Decision DECLINED = new Decision.Excluded(
            "rule:declined@1", "the answer declines the task: it is paid, and is no vote for a label");

    public boolean active() {
        return accuracyMin != null;
    }

    public Assessment assess(Submission submission, Standing standing) {
        return new Assessment(submission, decide(submission, standing));
    }

    private static Decision decide(Submission submission, Standing standing) {
        if (submission.declined()) {
            return DECLINED;
        }
        return standing.excluded() ? EXCLUDED : USED;
    }

    /** @param truth that her answer is measured by; null for all but gold */
    public Standing after(Submission submission, Standing standing, @Nullable GoldTruth truth) {
        var answers = standing.answerCount() + 1;
        var choice = submission.choice();
        var weight = truth == null || choice == null ? 0 : truth.weight();
        var right = truth != null && choice != null && truth.choice() == choice;
        var goldAnswered = standing.goldAnswered() + weight;
        var goldCorrect = standing.goldCorrect() + (right ? weight : 0);
        var excluded = answers % answersBetweenDecisions == 0
                ? goldAnswered >= goldAnswersMin && accuracyMin != null && goldCorrect < accuracyMin * goldAnswered
                : standing.excluded();
        return new Standing(submission.workerId(), answers, goldAnswered, goldCorrect, excluded);
    }
}
