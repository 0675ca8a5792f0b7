package io.fairground.quality.skill;

import io.fairground.kernel.Region;
import java.util.UUID;

/**
 * How one worker's answers in one job, from one region, turned out, counted.
 *
 * @param answerCount answers she gave
 * @param goldAnswered of these, to gold its vendor uploaded
 * @param goldCorrect of those, right
 * @param mintedRight right answers to minted gold, each as much as it weighs
 * @param mintedWrong wrong ones
 * @param labelled answers whose task has a label
 * @param labelMatches of those, equal to it
 */
public record Tally(
        UUID workerId,
        Region region,
        int answerCount,
        int goldAnswered,
        int goldCorrect,
        double mintedRight,
        double mintedWrong,
        int labelled,
        int labelMatches) {

    /**
     * From gold where she met any; else from how often she agrees with the labels, which is not the same. Where people may
     * rightly differ, agreement says nothing of her.
     */
    Accuracy accuracy(boolean subjective) {
        if (metGold()) {
            return Accuracy.of(goldCorrect + mintedRight, goldAnswered + mintedRight + mintedWrong);
        }
        return subjective ? Accuracy.of(0, 0) : agreement();
    }

    boolean metGold() {
        return goldAnswered + mintedRight + mintedWrong > 0;
    }

    /** How often she agrees with the labels of her tasks. */
    public Accuracy agreement() {
        return Accuracy.of(labelMatches, labelled);
    }
}
