package io.fairground.dispatch.worker;

import java.util.UUID;

/** Told within the service when a worker's region or level changes. */
public record WorkerChanged(UUID workerId) {}
