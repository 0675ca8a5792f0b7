package io.fairground.quality.gold.mint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task and everybody's answers to it.
 *
 * @param planned answers it will get if nobody asks for more
 * @param label position of what it resolved to; null without a label, and where the label is a known truth
 * @param votes in the order in which they came
 */
public record VotedTask(
        UUID taskId, String itemKey, int planned, @Nullable Integer label, List<Vote> votes) {

    public VotedTask {
        votes = List.copyOf(votes);
    }

    /** The task as it was when it had so many answers. */
    VotedTask after(int answers) {
        return new VotedTask(taskId, itemKey, planned, label, votes.subList(0, answers));
    }
}
