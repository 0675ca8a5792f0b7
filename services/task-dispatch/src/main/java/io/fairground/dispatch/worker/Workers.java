package io.fairground.dispatch.worker;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The registered workers. */
public interface Workers {

    Optional<Worker> find(String subject);

    /** The same, and nobody else changes her until this transaction ends. */
    Optional<Worker> lock(String subject);

    /** @return false when somebody with that subject is registered already */
    boolean add(Worker worker, UUID regionEntryId);

    void updateLanguages(Worker worker);

    /** Adds to the history of her regions; earlier entries stay as they are. */
    void moveTo(Worker worker, UUID regionEntryId, Instant validFrom, Instant recordedAt);
}
