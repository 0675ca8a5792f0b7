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

    /** What her accuracy rests on, and by what one may judge her; on a subjective job never by labels. */
    public AccuracyBasis basis(boolean subjective) {
        if (metGold()) {
            return AccuracyBasis.GOLD;
        }
        return subjective || labelled == 0 ? AccuracyBasis.NONE : AccuracyBasis.LABELS;
    }

    /** What is known of her accuracy: nothing, .5 [.025, .975], where it has no basis. */
    Accuracy accuracy(boolean subjective) {
        return switch (basis(subjective)) {
            case GOLD -> Accuracy.of(goldCorrect + mintedRight, goldAnswered + mintedRight + mintedWrong);
            case LABELS -> agreement();
            case NONE -> Accuracy.of(0, 0);
        };
    }

    boolean metGold() {
        return goldAnswered + mintedRight + mintedWrong > 0;
    }

    /** How often she agrees with the labels of her tasks. */
    public Accuracy agreement() {
        return Accuracy.of(labelMatches, labelled);
    }
}
