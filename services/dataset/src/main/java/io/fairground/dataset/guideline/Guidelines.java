package io.fairground.dataset.guideline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The guidelines there are. */
public interface Guidelines {

    void add(Guideline guideline);

    void save(Guideline guideline);

    void add(GuidelineVersion version);

    /** Held until the end of the transaction: new versions take turns. */
    Optional<Guideline> lock(UUID id, String tenant);

    Optional<GuidelineVersion> version(UUID id, String tenant, int version);

    /** A version that a job was submitted with: its workers have to read it, whoever's it is. */
    Optional<GuidelineVersion> versionInUse(UUID id, int version);

    /** The latest version of each, in the order of their making. */
    List<GuidelineVersion> after(String tenant, Optional<UUID> id, int limit);
}
