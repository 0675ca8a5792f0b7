package io.fairground.events.quality;

/**
 * An effect on the log-odds of being preferred.
 *
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Effect(double value, double low, double high) {}
