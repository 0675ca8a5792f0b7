package io.fairground.quality.suspension;

import io.fairground.events.quality.SuspensionScope;
import java.util.UUID;

/** What a worker is kept from. */
public sealed interface Scope {

    record OfJob(UUID jobId) implements Scope {}

    /** @param tenant the vendor whose jobs she is kept from */
    record OfVendor(String tenant) implements Scope {}

    record Everywhere() implements Scope {}

    default SuspensionScope kind() {
        return switch (this) {
            case OfJob _ -> SuspensionScope.JOB;
            case OfVendor _ -> SuspensionScope.VENDOR;
            case Everywhere _ -> SuspensionScope.PLATFORM;
        };
    }
}
