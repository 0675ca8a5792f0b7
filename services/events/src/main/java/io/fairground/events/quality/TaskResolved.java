package io.fairground.events.quality;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a task have become a label. A later revision replaces an earlier one.
 *
 * @param label one of the job's choices; null where its answers name none
 * @param confidence probability of the label, or of the answer consolidated, given the answers, 0 to 1; 0 where there is neither
 * @param distribution probability of each choice, which sums to 1; where answers name none: the share of answers that name each
 *     label, or each {@code aspect=level}, or nothing
 * @param method the method that resolved it, such as {@code majority@1}
 * @param answerCount answers it was resolved from
 * @param answer what the answers come to, in the shape of one of them; null where label says it all, and where answers are kept as
 *     they are
 */
public record TaskResolved(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        UUID taskId,
        UUID itemId,
        String itemKey,
        @Nullable String label,
        double confidence,
        Map<String, Double> distribution,
        String method,
        int answerCount,
        int revision,
        @Nullable Map<String, Object> answer)
        implements QualityEvent {

    public TaskResolved {
        distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
        answer = answer == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(answer));
    }

    @Override
    public UUID key() {
        return taskId;
    }
}
