package io.fairground.quality.skill;

import io.fairground.kernel.Region;
import java.util.UUID;

/**
 * How one worker's answers in one job, from one region, turned out, counted.
 *
 * @param answerCount answers she gave
 * @param goldAnswered of these, to tasks whose truth is known
 * @param goldCorrect of those, right
 * @param labelled answers whose task has a label
 * @param labelMatches of those, equal to it
 */
public record Tally(
        UUID workerId,
        Region region,
        int answerCount,
        int goldAnswered,
        int goldCorrect,
        int labelled,
        int labelMatches) {

    /** From known truths where there are any; else from how often she agrees with the labels, which is not the same. */
    public Accuracy accuracy() {
        return goldAnswered > 0 ? Accuracy.of(goldCorrect, goldAnswered) : agreement();
    }

    /** How often she agrees with the labels of her tasks. */
    public Accuracy agreement() {
        return Accuracy.of(labelMatches, labelled);
    }
}
