package io.fairground.quality.scoring;

import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.ItemsAdded;

/** What is known of the pairs that items of datasets hold. */
public interface Pairs {

    /** Keeps the pairs of a batch; items without one are passed over. */
    void add(ItemsAdded batch);

    /** All items of this version have been added. */
    void add(DatasetVersionPublished version);
}
