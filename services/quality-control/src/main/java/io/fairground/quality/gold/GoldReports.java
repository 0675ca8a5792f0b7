package io.fairground.quality.gold;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a vendor may know of a job's gold. */
public interface GoldReports {

    /** How many items there are of each kind. */
    List<Count> counts(UUID jobId);

    /** The items the vendor uploaded, by item key, from the one after {@code after} on; minted ones are not among them. */
    List<Uploaded> uploaded(UUID jobId, Optional<String> after, int limit);

    /** @param reason null for active items */
    record Count(GoldOrigin origin, @Nullable RetirementReason reason, int count) {}

    /**
     * An uploaded item.
     *
     * @param reason null while it is active
     * @param showings answers to it that were measured
     * @param right of these, right ones
     */
    record Uploaded(String itemKey, @Nullable RetirementReason reason, int showings, int right) {}
}
