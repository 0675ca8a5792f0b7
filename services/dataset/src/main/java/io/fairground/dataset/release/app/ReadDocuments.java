package io.fairground.dataset.release.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.SigningKeys;
import io.fairground.dataset.release.file.JsonFiles;
import io.fairground.dataset.release.file.Zips;
import io.fairground.dataset.release.manifest.Manifest;
import io.fairground.dataset.release.manifest.SigningKey;
import io.fairground.dataset.release.manifest.Split;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/** A vendor reads what a manifest lists: file by file, or all of it as a folder that {@code load_dataset} opens. */
@ApplicationScoped
public class ReadDocuments {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            Manifest.PATH,
            "application/json",
            Manifest.SIGNATURE_PATH,
            "application/jose",
            "facts.json",
            "application/json",
            "croissant.json",
            "application/ld+json",
            "data-provenance.json",
            "application/json",
            "DATASHEET.md",
            "text/markdown",
            "README.md",
            "text/markdown");
    private static final List<String> IN_ORDER = List.of(
            "README.md",
            "DATASHEET.md",
            "croissant.json",
            "data-provenance.json",
            "facts.json",
            Manifest.PATH,
            Manifest.SIGNATURE_PATH);

    private final Releases releases;
    private final ReadReleases rows;
    private final SigningKeys keys;

    ReadDocuments(Releases releases, ReadReleases rows, SigningKeys keys) {
        this.releases = releases;
        this.rows = rows;
        this.keys = keys;
    }

    /** A stored file and its media type. */
    public record Document(String mediaType, byte[] body) {}

    /** None where the name is not one of ours, or the release is of before there were manifests. */
    public Optional<Document> find(Release release, String name) {
        var mediaType = MEDIA_TYPES.get(name);
        return mediaType == null
                ? Optional.empty()
                : releases.file(release.id(), name).map(body -> new Document(mediaType, body));
    }

    public List<SigningKey> keys() {
        return keys.all();
    }

    public void writeSplit(Release release, int split, OutputStream out) throws IOException {
        JsonFiles.lines(reader -> rows.eachRow(release, split, reader), out);
    }

    /** What rows of the release before were about that this one has none about. */
    public void writeRemoved(Release release, OutputStream out) throws IOException {
        try {
            releases.parent(release.id())
                    .ifPresent(parent -> releases.visitRemoved(release.id(), parent, key -> writeLine(out, key)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeLine(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file at the path that the manifest has it under. */
    public void writeFolder(Release release, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var name : IN_ORDER) {
            var document = find(release, name);
            if (document.isPresent()) {
                zip.putNextEntry(Zips.entry(name));
                zip.write(document.get().body());
                zip.closeEntry();
            }
        }
        zip.putNextEntry(Zips.entry(SealRelease.REMOVED));
        writeRemoved(release, zip);
        zip.closeEntry();
        for (var split : new int[] {Split.TRAIN, Split.TEST}) {
            if (!releases.rows(release.id(), split, -1, 1).isEmpty()) {
                zip.putNextEntry(Zips.entry("data/" + Split.name(split) + ".jsonl"));
                writeSplit(release, split, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
