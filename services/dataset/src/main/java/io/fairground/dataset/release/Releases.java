package io.fairground.dataset.release;

import io.fairground.dataset.release.manifest.Difference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The releases there are. */
public interface Releases {

    /** Held until the end of the transaction: releases of one job take turns. */
    void lockLine(UUID jobId);

    /** The last release of a job in a form that has a manifest. */
    Optional<ReleaseLine> latest(UUID jobId, Form form);

    /** Rows and files come before their release, which seals them. */
    void addRows(UUID releaseId, long firstNumber, List<StoredRow> rows);

    void addFile(UUID releaseId, String path, byte[] body);

    void seal(Release release, ReleaseLine line, @Nullable UUID parentId);

    Optional<Release> find(UUID id, String tenant);

    List<Release> after(String tenant, Optional<UUID> id, int limit);

    /** @param from number of the first row wanted, from 0 */
    List<byte[]> rows(UUID id, long from, int limit);

    /**
     * Rows of one split.
     *
     * @param after number of the last row that was read; -1 at first
     */
    List<NumberedRow> rows(UUID id, int split, long after, int limit);

    /** A row and its number in the release. */
    record NumberedRow(long number, byte[] body) {}

    Optional<byte[]> file(UUID id, String path);

    Difference difference(UUID id, UUID parentId);

    /** What rows of the parent were about that this release has no row about, in the order of the text. */
    void visitRemoved(UUID id, UUID parentId, Consumer<String> visitor);

    Optional<UUID> parent(UUID id);
}
