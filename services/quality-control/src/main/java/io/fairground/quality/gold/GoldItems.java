package io.fairground.quality.gold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The gold items of a job, with their lives: what its workers are measured by. */
public interface GoldItems {

    /**
     * Takes what a vendor uploaded: new items begin their lives, known ones get the new truth, and those whose truth was in
     * doubt, or was only minted, begin again. Answers that are here already count as showings.
     */
    void upload(UUID jobId, List<GoldLabel> labels);

    /** Adds items that were minted; none of them may be known. */
    void mint(UUID jobId, List<MintedItem> items);

    /** Those of these items that are gold, retired or not. */
    Map<String, GoldItem> among(UUID jobId, Collection<String> itemKeys);

    void saveRetired(UUID jobId, Collection<GoldItem> retired);

    /** A minted item, and the task it was made from. */
    record MintedItem(GoldItem item, UUID taskId) {}
}
