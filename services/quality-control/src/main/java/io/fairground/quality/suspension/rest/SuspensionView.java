package io.fairground.quality.suspension.rest;

import io.fairground.events.quality.SuspensionScope;
import io.fairground.quality.suspension.Scope;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.Suspension.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspension as a reviewer sees it: not whose it is, nor who decided it.
 *
 * @param jobId which job, where the scope is a job
 * @param tenant whose jobs, where the scope is a vendor
 * @param until when it ends by itself
 */
public record SuspensionView(
        UUID suspensionId,
        SuspensionScope scope,
        @Nullable UUID jobId,
        @Nullable String tenant,
        String explanation,
        List<String> evidence,
        Instant suspendedAt,
        Instant until,
        State state) {

    static SuspensionView of(Suspension suspension, Instant now) {
        var scope = suspension.scope();
        return new SuspensionView(
                suspension.suspensionId(),
                scope.kind(),
                scope instanceof Scope.OfJob(UUID jobId) ? jobId : null,
                scope instanceof Scope.OfVendor(String tenant) ? tenant : null,
                suspension.grounds().explanation(),
                suspension.grounds().evidence(),
                suspension.suspendedAt(),
                suspension.endsAt(),
                suspension.state(now));
    }
}
