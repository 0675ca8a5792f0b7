package io.fairground.dispatch.assignment;

import java.time.Duration;

/**
 * How long leases last.
 *
 * @param length from when it is taken, or its worker was last seen at work
 * @param longest however much she works: somebody else may want the task
 * @param idleCut the most that counts as active time between two signs of work
 */
public record LeaseTimes(Duration length, Duration longest, Duration idleCut) {}
