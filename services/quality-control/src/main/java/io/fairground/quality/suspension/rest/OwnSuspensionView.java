package io.fairground.quality.suspension.rest;

import io.fairground.quality.oversight.AppealRight;
import io.fairground.quality.oversight.AppealTerms;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.Suspension.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suspension as the worker sees it. A person decided it; not which one is told.
 *
 * @param liftedBecause why it ended before its time; null unless it did
 * @param appeal how to contest it; null when it is over
 */
public record OwnSuspensionView(
        SuspensionView suspension,
        @Nullable String liftedBecause,
        @Nullable AppealRight appeal) {

    static OwnSuspensionView of(Suspension suspension, AppealTerms terms, Instant now) {
        var lift = suspension.lift();
        return new OwnSuspensionView(
                SuspensionView.of(suspension, now),
                lift == null ? null : lift.because(),
                suspension.state(now) == State.ACTIVE ? terms.right(suspension.suspendedAt()) : null);
    }
}
