package io.fairground.quality.gold;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The truths that a job's labels are held to: what its vendor knows. Minted truths are never among them. */
public interface Golds {

    void upsert(UUID jobId, List<GoldLabel> labels);

    /** What is in doubt holds no label any more. */
    void remove(UUID jobId, Collection<String> itemKeys);

    int count(UUID jobId);
}
