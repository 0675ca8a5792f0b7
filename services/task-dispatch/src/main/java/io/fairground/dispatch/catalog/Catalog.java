package io.fairground.dispatch.catalog;

import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dataset.ItemsAdded;
import java.util.Optional;
import java.util.UUID;

/** What the dataset service published, as far as it is known here. Adding what is there already changes nothing. */
public interface Catalog {

    void add(ItemsAdded batch);

    void add(DatasetVersionPublished version);

    void add(GuidelinePublished version);

    Optional<DatasetVersion> findDataset(UUID datasetId, int version);

    /** The vendor that published it. */
    Optional<String> findGuidelineTenant(UUID guidelineId, int version);
}
