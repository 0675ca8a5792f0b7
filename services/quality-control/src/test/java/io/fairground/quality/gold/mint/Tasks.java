package io.fairground.quality.gold.mint;

import io.fairground.kernel.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks written as their answers: {@code "KE:0 KE:1 IN:0-"} are three of them, the last one excluded. */
final class Tasks {

    private Tasks() {}

    static VotedTask task(String votes) {
        return task(1, votes, 5, null);
    }

    static VotedTask task(long id, String votes, int planned, @Nullable Integer label) {
        var answers = new ArrayList<Vote>();
        for (var vote : votes.split(" ")) {
            answers.add(vote(vote));
        }
        return new VotedTask(new UUID(0, id), "i" + id, planned, label, answers);
    }

    static TaskTruth known(String votes, int truth) {
        return new TaskTruth(task(votes), truth);
    }

    private static Vote vote(String text) {
        var used = !text.endsWith("-");
        var parts = List.of(text.replace("-", "").split(":"));
        return new Vote(Region.of(parts.getFirst()), Integer.parseInt(parts.getLast()), used);
    }
}
