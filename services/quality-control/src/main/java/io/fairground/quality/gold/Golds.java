package io.fairground.quality.gold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The known truths of a job. */
public interface Golds {

    void upsert(UUID jobId, List<GoldLabel> labels);

    int count(UUID jobId);

    /** The known truths among these items, by item key. */
    Map<String, Integer> among(UUID jobId, Collection<String> itemKeys);
}
