package io.fairground.quality.gold.mint;

/**
 * What the answers of a task agree on.
 *
 * @param choice position in the job's choices
 * @param probability of it, given the answers alone
 */
public record Agreement(int choice, double probability) {}
