package io.fairground.quality.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tasks whose answers name no choice, and what those answers come to. */
public interface OpenTasks {

    /**
     * Tasks with at least one used answer, in the order of their ids, from the one after {@code after} on.
     *
     * @param withAnswers whether the answers are wanted, or only how many there are
     */
    List<OpenTask> page(UUID jobId, Optional<UUID> after, int limit, boolean withAnswers);

    /** What they came to the last time. */
    Map<UUID, Revision> ofTasks(Collection<UUID> taskIds);

    void save(UUID jobId, String method, List<Revision> revisions);

    /** @param answers used ones, in an order that does not depend on when they came; empty where they were not wanted */
    record OpenTask(UUID taskId, UUID itemId, String itemKey, int answerCount, List<JsonNode> answers) {}

    /** @param revision from 1 */
    record Revision(UUID taskId, Consolidated consolidated, int answerCount, int revision) {}
}
