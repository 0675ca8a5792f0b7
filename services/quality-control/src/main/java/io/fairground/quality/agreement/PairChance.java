package io.fairground.quality.agreement;

/** The pairs of answers that chance could have brought together, and the weight of their agreement. */
interface PairChance {

    /** Sum of the weights of all pairs. */
    double whole();

    /** What a task with these two answers takes from that sum when it is left out. */
    double taken(int one, int other);

    /** How many pairs that many tasks make. */
    double pairs(int tasks);
}
