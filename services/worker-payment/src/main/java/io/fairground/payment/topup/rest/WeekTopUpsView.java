package io.fairground.payment.topup.rest;

import java.util.List;
import java.util.UUID;

/**
 * The top-ups of a week.
 *
 * @param topUps the first thousand, by worker
 * @param unclear workers of whom it could not be said, and why
 */
public record WeekTopUpsView(String week, List<TopUpView> topUps, List<UnclearView> unclear) {

    public WeekTopUpsView {
        topUps = List.copyOf(topUps);
        unclear = List.copyOf(unclear);
    }

    /** A worker whose week could not be held to a floor. */
    public record UnclearView(UUID workerId, String why) {}
}
