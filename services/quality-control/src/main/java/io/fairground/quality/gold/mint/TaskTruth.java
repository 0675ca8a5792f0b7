package io.fairground.quality.gold.mint;

/**
 * A task and what is taken for its truth.
 *
 * @param truth position in the job's choices
 */
public record TaskTruth(VotedTask task, int truth) {}
