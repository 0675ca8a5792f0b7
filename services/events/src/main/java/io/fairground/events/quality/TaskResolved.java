package io.fairground.events.quality;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The answers of a task have become a label. A later revision replaces an earlier one.
 *
 * @param label one of the job's choices
 * @param confidence probability of the label given the answers, 0 to 1
 * @param distribution probability of each choice; sums to 1
 * @param method the method that resolved it, such as {@code majority@1}
 * @param answerCount answers it was resolved from
 */
public record TaskResolved(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        UUID taskId,
        UUID itemId,
        String itemKey,
        String label,
        double confidence,
        Map<String, Double> distribution,
        String method,
        int answerCount,
        int revision)
        implements QualityEvent {

    public TaskResolved {
        distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
    }

    @Override
    public UUID key() {
        return taskId;
    }
}
