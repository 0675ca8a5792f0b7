package io.fairground.dispatch.eligibility;

/**
 * What quality-control found of a worker's answers to one kind of question, all jobs taken together.
 *
 * @param accuracy mean of the estimates, weighted by the answers behind each
 */
public record Skill(int answers, double accuracy) {}
