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

    public boolean active() {
        return accuracyMin != null;
    }

    public Assessment assess(Submission submission, Standing standing) {
        return new Assessment(submission, standing.excluded() ? EXCLUDED : USED);
    }

    /** @param truth that her answer is measured by; null for all but gold */
    public Standing after(Submission submission, Standing standing, @Nullable GoldTruth truth) {
        var answers = standing.answerCount() + 1;
        var weight = truth == null ? 0 : truth.weight();
        var right = truth != null && truth.choice() == submission.choice();
        var goldAnswered = standing.goldAnswered() + weight;
        var goldCorrect = standing.goldCorrect() + (right ? weight : 0);
        var excluded = answers % answersBetweenDecisions == 0
                ? goldAnswered >= goldAnswersMin && accuracyMin != null && goldCorrect < accuracyMin * goldAnswered
                : standing.excluded();
        return new Standing(submission.workerId(), answers, goldAnswered, goldCorrect, excluded);
    }
}
