package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor wants a job done; it opens only when it is funded.
 *
 * @param tenant the vendor: alias of its Keycloak organization
 * @param choices the closed list that each answer names one of, in the order of the question; empty for kinds whose answers do
 *     not
 * @param taskCount tasks, one for each item of the dataset version
 * @param overlap accepted answers a task needs at first
 * @param maxOverlap the most answers a task may ever collect: what the budget must cover
 * @param expectedSeconds active seconds one answer is expected to take
 * @param excludeBelowGoldAccuracy answers of a worker whose gold accuracy falls below this are left out of the labels, and paid; null: never
 * @param stopping makes the overlap dynamic, between overlap and maxOverlap; null: quality control asks for more answers
 *     only in place of excluded ones
 * @param subjective whether people may rightly differ: then low agreement is not low quality; null: no
 * @param question all that is asked, with its {@code kind}; null from a service that did not say it yet
 * @param schemaVersion of the question, from 1; null where there is no question
 * @param schemaHash SHA-256, in hex, of the JSON Schema that answers are checked against; null where there is no question
 */
public record JobSubmitted(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        String tenant,
        String title,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        QuestionKind questionKind,
        List<String> choices,
        int taskCount,
        int overlap,
        int maxOverlap,
        int expectedSeconds,
        ResolutionMethod resolutionMethod,
        @Nullable Double excludeBelowGoldAccuracy,
        List<Offer> offers,
        @Nullable Stopping stopping,
        @Nullable Boolean subjective,
        @Nullable Map<String, Object> question,
        @Nullable Integer schemaVersion,
        @Nullable String schemaHash)
        implements DispatchEvent {

    public JobSubmitted {
        choices = List.copyOf(choices);
        offers = List.copyOf(offers);
        question = question == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(question));
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
