package io.fairground.quality.gold;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The answers to gold that were measured. */
public interface Showings {

    /** @param shown the items they belong to, with the new showings counted */
    void add(UUID jobId, Collection<GoldItem> shown, List<Showing> showings);

    /**
     * The active gold that was answered since it was last looked at, in a stable order.
     *
     * @param showingsMin leaves out what was shown less often
     */
    List<ShownGold> recent(UUID jobId, int showingsMin);

    /** Whether an item with so many showings, retired or not, was answered since somebody last looked. */
    boolean answered(UUID jobId, int showingsMin);

    /** The gold whose answers count, retired or not, with all of them, in a stable order. */
    List<ShownGold> counted(UUID jobId);

    /** Notes that the job's gold, as it is now, has been looked at. */
    void reviewed(UUID jobId);
}
