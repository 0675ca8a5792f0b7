package io.fairground.dataset.lineage;

import io.fairground.dataset.lineage.TaskLineage.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept of how labels came about. */
public interface Lineages {

    /** Without its clauses. */
    Optional<TaskLineage> ofTask(UUID taskId, String tenant);

    /** What a worker gave to a dataset, in the order of the assignments. */
    List<Answer> ofWorker(UUID datasetId, String tenant, String worker, Optional<UUID> after, int limit);

    /** Jobs of a dataset whose answers are not all paid yet. */
    long unsettledJobs(UUID datasetId);

    /** Nobody can link the names of before to a worker again. Whoever answers from now on has another name. */
    void destroyNames(UUID datasetId);
}
