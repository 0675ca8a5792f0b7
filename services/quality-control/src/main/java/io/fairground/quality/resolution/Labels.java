package io.fairground.quality.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The labels of tasks, last revision. */
public interface Labels {

    Map<UUID, LabelRevision> ofTasks(Collection<UUID> taskIds);

    void save(UUID jobId, List<LabelRevision> labels);

    /** In the order of task ids, from the one after {@code after} on. */
    List<LabelledItem> page(UUID jobId, Optional<UUID> after, int limit);

    /** A label with the item it belongs to. */
    record LabelledItem(String itemKey, LabelRevision label) {}
}
