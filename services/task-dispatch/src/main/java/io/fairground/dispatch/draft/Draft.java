package io.fairground.dispatch.draft;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An answer that is not finished. It is checked against nothing, and nobody but its worker sees it.
 *
 * @param revision rises with each save of her client; an older one never replaces a newer one
 */
public record Draft(UUID assignmentId, UUID workerId, int revision, Map<String, Object> content, Instant savedAt) {}
