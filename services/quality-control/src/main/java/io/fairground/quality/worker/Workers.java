package io.fairground.quality.worker;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Registered workers, by the {@code sub} claim of their tokens. */
public interface Workers {

    /** Registered twice is registered once. */
    void add(Collection<Registered> workers);

    Optional<UUID> find(String subject);

    /** Whose token it is, and the pseudonym under which all services know her. */
    record Registered(String subject, UUID workerId) {}
}
