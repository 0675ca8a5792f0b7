package io.fairground.quality.gold;

/**
 * What a worker's answer is measured by.
 *
 * @param choice position in the job's choices
 * @param weight of a right or wrong answer, 0 to 1: a known truth has 1, a minted one less
 */
public record GoldTruth(int choice, double weight) {}
