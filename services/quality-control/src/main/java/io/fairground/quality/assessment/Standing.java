package io.fairground.quality.assessment;

import io.fairground.quality.gold.GoldTruth;
import java.util.UUID;

/**
 * How a worker stands in a job that leaves out inaccurate workers.
 *
 * @param answerCount answers she gave there so far
 * @param goldAnswered of these, to gold: each counts as much as its {@link GoldTruth#weight}
 * @param goldCorrect of those, right
 * @param excluded whether her next answer is left out
 */
public record Standing(UUID workerId, int answerCount, double goldAnswered, double goldCorrect, boolean excluded) {

    public static Standing unknown(UUID workerId) {
        return new Standing(workerId, 0, 0, 0, false);
    }
}
