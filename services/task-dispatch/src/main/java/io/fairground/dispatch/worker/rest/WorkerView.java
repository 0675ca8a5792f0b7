package io.fairground.dispatch.worker.rest;

import io.fairground.dispatch.worker.Worker;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A worker as she sees herself. */
public record WorkerView(UUID workerId, Region region, List<LanguageTag> languages, Instant registeredAt) {

    static WorkerView of(Worker worker) {
        return new WorkerView(worker.workerId(), worker.region(), worker.languages(), worker.registeredAt());
    }
}
