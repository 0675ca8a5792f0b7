package io.fairground.quality.suspension;

import io.fairground.quality.oversight.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All suspensions there were. */
public interface Suspensions {

    void add(Suspension suspension);

    Optional<Suspension> find(UUID suspensionId);

    Optional<Suspension> lock(UUID suspensionId);

    void save(Suspension suspension);

    /** Newest first, from the one after {@code before} on. */
    List<Suspension> ofWorker(UUID workerId, Optional<UUID> before, int limit);

    /** Those that hold now and are not about the reviewer herself, newest first, from the one after {@code before} on. */
    List<Suspension> active(Reviewer reviewer, Instant now, Optional<UUID> before, int limit);
}
