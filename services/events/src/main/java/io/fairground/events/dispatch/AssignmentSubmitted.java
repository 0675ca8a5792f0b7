package io.fairground.events.dispatch;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker answered a task; the answer is accepted and will be paid unless a person refuses it.
 *
 * @param region where the work was done
 * @param price what the offer that was valid at the lease pays
 * @param answer valid under the JSON Schema of the job
 * @param choice the one of the job's choices that the answer names; null for kinds without choices, and when it was declined
 * @param wallMillis from lease to submission by the server's clock
 * @param activeMillis interaction without idle time; null where nobody recorded it
 * @param judgement whether she answered, or declined; null: she answered
 * @param schemaHash of the JSON Schema the answer was checked against; null from a service that did not say it yet
 * @param derived what follows from answer and item: the {@code diff} of a rewrite; null: nothing
 */
public record AssignmentSubmitted(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID itemId,
        String itemKey,
        UUID workerId,
        long epoch,
        Region region,
        Level level,
        Money price,
        QuestionKind questionKind,
        Map<String, Object> answer,
        @Nullable String choice,
        Instant leasedAt,
        Instant submittedAt,
        long wallMillis,
        @Nullable Long activeMillis,
        TimeBasis timeBasis,
        @Nullable Judgement judgement,
        @Nullable String schemaHash,
        @Nullable Map<String, Object> derived)
        implements DispatchEvent {

    public AssignmentSubmitted {
        answer = Collections.unmodifiableMap(new LinkedHashMap<>(answer));
        derived = derived == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    }

    @Override
    public UUID key() {
        return taskId;
    }
}
