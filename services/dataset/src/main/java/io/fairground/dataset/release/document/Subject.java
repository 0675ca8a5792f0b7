package io.fairground.dataset.release.document;

import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.facts.Facts;
import io.fairground.dataset.release.manifest.Difference;
import io.fairground.dataset.release.manifest.Manifest.FileEntry;
import io.fairground.dataset.release.manifest.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a release are about.
 *
 * @param license SPDX id, as its vendor states it; null: not stated
 * @param watermark when the last of its labels was made
 * @param guideline empty where this service does not hold it
 * @param dataFiles its rows, by split
 */
public record Subject(
        String datasetName,
        Release release,
        Version version,
        @Nullable String license,
        @Nullable Instant watermark,
        Difference difference,
        Optional<Guideline> guideline,
        List<FileEntry> dataFiles,
        Facts facts) {

    /** The rules that the answers were given under. */
    public record Guideline(String title, List<Clause> clauses) {}

    /** One of them, and who wrote it. */
    public record Clause(String id, String author, String stance, String text) {}

    public Subject {
        dataFiles = List.copyOf(dataFiles);
    }

    String licenseOrNot() {
        return license == null ? "not stated by the vendor" : license;
    }
}
