package io.fairground.dataset.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The datasets there are. */
public interface Datasets {

    void add(Dataset dataset);

    Optional<Dataset> find(UUID id, String tenant);

    /** Held until the end of the transaction: imports into one dataset take turns. */
    Optional<Dataset> lock(UUID id, String tenant);

    void save(Dataset dataset);

    /** In the order of their ids, which is that of their making. */
    List<Dataset> after(String tenant, Optional<UUID> id, int limit);
}
