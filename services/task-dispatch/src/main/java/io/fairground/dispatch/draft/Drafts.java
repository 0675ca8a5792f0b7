package io.fairground.dispatch.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All drafts. */
public interface Drafts {

    /** @return whether it is kept: not when the same or a newer revision is */
    boolean save(Draft draft);

    Optional<Draft> find(UUID workerId, UUID assignmentId);

    /** @return how many */
    int deleteSavedBefore(Instant limit);
}
