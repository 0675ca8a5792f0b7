package io.fairground.dispatch.eligibility;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is stored about workers, apart from their work. */
public interface Facts {

    /** Of many workers at once; who is not registered is left out. How long they have worked is left at nothing. */
    Map<UUID, WorkerFacts> read(Collection<UUID> workerIds);
}
