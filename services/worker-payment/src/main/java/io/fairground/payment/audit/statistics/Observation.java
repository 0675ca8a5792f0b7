package io.fairground.payment.audit.statistics;

/**
 * One row of a regression, kept sparse: most columns are indicators.
 *
 * @param columns those that are not zero, each once
 * @param values of these columns
 * @param weight above zero
 * @param cluster number of the worker, from 0 without gaps
 */
public record Observation(int[] columns, double[] values, double outcome, double weight, int cluster) {}
