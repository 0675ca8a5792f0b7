package io.fairground.quality.gold;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.UUID;

/**
 * A gold item and how it was answered.
 *
 * @param answers in the order in which they were counted
 */
public record ShownGold(GoldItem item, List<Answer> answers) {

    public ShownGold {
        answers = List.copyOf(answers);
    }

    /** One showing. */
    public record Answer(UUID workerId, Region region, boolean right) {}
}
