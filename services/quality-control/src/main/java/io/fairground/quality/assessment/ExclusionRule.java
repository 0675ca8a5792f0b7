package io.fairground.quality.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a job leaves out a worker's answers: when her accuracy on gold is below what the job asks.
 *
 * <p>The decision is made anew only after every {@code answersBetweenDecisions} of her answers. Were it made at once, the
 * first excluded answer would tell her that the one before it was gold, and wrong.
 *
 * @param accuracyMin what the job asks, 0 to 1; null: every answer is used
 * @param goldAnswersMin below so many answers to gold tasks nobody is excluded
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

    /** @param truth of the task she answered; null where it is not known */
    public Standing after(Submission submission, Standing standing, @Nullable Integer truth) {
        var answers = standing.answerCount() + 1;
        var goldAnswered = standing.goldAnswered() + (truth == null ? 0 : 1);
        var goldCorrect = standing.goldCorrect() + (Objects.equals(truth, submission.choice()) ? 1 : 0);
        var excluded = answers % answersBetweenDecisions == 0
                ? goldAnswered >= goldAnswersMin && accuracyMin != null && goldCorrect < accuracyMin * goldAnswered
                : standing.excluded();
        return new Standing(submission.workerId(), answers, goldAnswered, goldCorrect, excluded);
    }
}
