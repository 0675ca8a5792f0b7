package io.fairground.payment.audit.statistics;

/**
 * What one worker did in one category in one week: the unit of a gap.
 *
 * @param newcomer whether these were among her first twenty hours
 * @param quality her measured quality, 0 to 1; NaN where nobody measured it
 * @param pay in the currency of the comparison, above zero
 * @param hours of all work, above zero
 */
public record WorkerWeek(
        String worker,
        String region,
        String category,
        String week,
        String language,
        boolean newcomer,
        double quality,
        double pay,
        double hours) {}
