package io.fairground.dataset.items;

import java.util.Optional;
import java.util.UUID;

/** The imports that succeeded. */
public interface Imports {

    Optional<ItemImport> find(UUID datasetId, UUID importId);

    void add(ItemImport done);
}
