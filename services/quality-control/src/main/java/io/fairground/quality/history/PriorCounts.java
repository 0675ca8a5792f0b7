package io.fairground.quality.history;

import io.fairground.events.dispatch.QuestionKind;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known of workers when a job begins. */
public interface PriorCounts {

    /**
     * Newcomers are left out.
     *
     * @param jobId its own estimates are not looked at: a job that is resolved again must not learn from itself
     */
    Map<UUID, Experience> of(UUID jobId, Collection<UUID> workers, QuestionKind kind);
}
