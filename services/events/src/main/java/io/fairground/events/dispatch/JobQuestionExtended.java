package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A vendor added something to the question of a job that takes answers. Answers under earlier versions stay valid.
 *
 * @param question all of it, as the latest version has it
 * @param choices those of the job so far in their places, new ones after them
 * @param schemaVersion from 2
 * @param schemaHash SHA-256, in hex, of the schema that answers to this version are checked against
 */
public record JobQuestionExtended(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        Map<String, Object> question,
        List<String> choices,
        int schemaVersion,
        String schemaHash)
        implements DispatchEvent {

    public JobQuestionExtended {
        question = Collections.unmodifiableMap(new LinkedHashMap<>(question));
        choices = List.copyOf(choices);
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
