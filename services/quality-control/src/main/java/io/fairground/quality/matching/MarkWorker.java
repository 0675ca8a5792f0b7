package io.fairground.quality.matching;

/**
 * What a worker's marks are like.
 *
 * @param agreement mean of her overlap score with the other answers of her tasks (or the truth where it is known), 0 to
 *     1, pulled to the crowd's with the weight of four tasks
 * @param weight how much her extents and votes count, 1 for an average worker
 * @param recall share of what exists that she marks, in expectation
 * @param precision share of her marks that exist, in expectation
 */
public record MarkWorker(double agreement, double weight, double recall, double precision) {}
