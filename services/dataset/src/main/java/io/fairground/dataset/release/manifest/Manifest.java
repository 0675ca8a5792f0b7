package io.fairground.dataset.release.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files of a release and where they came from.
 *
 * @param watermark when the last label in it was made: exactly what was committed then
 * @param parent the release before it in its line
 */
@JsonPropertyOrder({
    "name",
    "version",
    "releaseId",
    "jobId",
    "datasetId",
    "datasetVersion",
    "guidelineId",
    "guidelineVersion",
    "form",
    "cutAt",
    "watermark",
    "rootHash",
    "labelCount",
    "answerCount",
    "leftOutCount",
    "parent",
    "difference",
    "files"
})
public record Manifest(
        String name,
        String version,
        UUID releaseId,
        UUID jobId,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        String form,
        Instant cutAt,
        @Nullable Instant watermark,
        String rootHash,
        long labelCount,
        long answerCount,
        long leftOutCount,
        @Nullable Parent parent,
        Difference difference,
        List<FileEntry> files) {

    public static final String PATH = "manifest.json";
    public static final String SIGNATURE_PATH = "manifest.json.jws";

    /** The release before, and the hash of its manifest: a chain. */
    @JsonPropertyOrder({"releaseId", "version", "manifestSha256"})
    public record Parent(UUID releaseId, String version, String manifestSha256) {}

    /**
     * One file.
     *
     * @param rows lines of data in it; null where that means nothing
     */
    @JsonPropertyOrder({"path", "sha256", "bytes", "rows"})
    public record FileEntry(
            String path,
            String sha256,
            long bytes,
            @Nullable Long rows) {}

    public Manifest {
        files = List.copyOf(files);
    }
}
