package io.fairground.dataset.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The releases there are. */
public interface Releases {

    /** Rows come before their release, which seals them. */
    void addRows(UUID releaseId, long firstNumber, List<byte[]> rows);

    void seal(Release release);

    Optional<Release> find(UUID id, String tenant);

    List<Release> after(String tenant, Optional<UUID> id, int limit);

    /** @param from number of the first row wanted, from 0 */
    List<byte[]> rows(UUID id, long from, int limit);
}
