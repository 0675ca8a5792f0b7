package io.fairground.quality.resolution;

import io.fairground.events.quality.Saving;
import java.util.Optional;
import java.util.UUID;

/** What dynamic overlaps saved, as of the last resolution of each job. */
public interface Savings {

    void replace(UUID jobId, Saving saving);

    Optional<Saving> of(UUID jobId);
}
