package io.fairground.quality.gold.mint;

/** A firmly agreed task. */
public record Candidate(VotedTask task, Agreement agreement) {

    /** How many answers are on their way without anybody asking. */
    int onTheirWay() {
        return planned() - task.votes().size();
    }

    /** How many answers the task will have without anybody asking. */
    int planned() {
        return Math.max(task.planned(), task.votes().size());
    }
}
