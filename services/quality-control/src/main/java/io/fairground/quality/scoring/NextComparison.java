package io.fairground.quality.scoring;

/**
 * A pair worth asking about.
 *
 * @param gain what its answer is expected to tell, in nats
 */
public record NextComparison(ComparedResponse first, ComparedResponse second, double gain) {}
