package io.fairground.dataset.release;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The labels that releases are cut from. */
public interface CommittedLabels {

    Optional<LabeledJob> job(UUID jobId, String tenant);

    Progress progress(UUID jobId);

    /**
     * Visits all labels of a job that are committed now, in the order of their items, with their answers. One moment:
     * what is committed meanwhile is not seen, however long it takes.
     */
    void visit(LabeledJob job, Consumer<LabeledTask> visitor);
}
