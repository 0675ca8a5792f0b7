package io.fairground.events.dispatch;

import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.UUID;

/** A worker works somewhere else from a moment on; what she did before keeps its region. */
public record WorkerRegionChanged(UUID eventId, Instant occurredAt, UUID workerId, Region region, Instant validFrom)
        implements DispatchEvent {

    @Override
    public UUID key() {
        return workerId;
    }
}
