package io.fairground.quality.resolution;

import io.fairground.quality.inference.GoldChoice;
import java.util.List;
import java.util.UUID;

/** How each method did on the gold of a job. */
public interface Candidates {

    void replace(UUID jobId, GoldChoice choice);

    List<Scored> of(UUID jobId);

    /** A method and its score, see {@link GoldChoice.Candidate}. */
    record Scored(String method, double goldAccuracy, int goldCount, double standardError, boolean chosen) {}
}
