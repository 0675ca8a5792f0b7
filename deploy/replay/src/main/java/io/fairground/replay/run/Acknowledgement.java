package io.fairground.replay.run;

import java.util.UUID;

/** A submission a service has acknowledged: from here on it must never be lost. */
public record Acknowledgement(UUID assignmentId, UUID jobId, String itemKey, String worker) {}
