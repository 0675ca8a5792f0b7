package io.fairground.quality.gold.mint;

/**
 * Those who answer a job, as one.
 *
 * @param choices of the job's question
 * @param regions from which answers have come
 */
public record Crowd(CrowdAccuracy accuracy, int choices, int regions) {}
