package io.fairground.dataset.release.rest;

import io.fairground.dataset.release.Release;
import java.time.Instant;
import java.util.UUID;

/**
 * The manifest of a release.
 *
 * @param tieCount labels that express no preference, and those the form has no row for: all are kept in {@code raw}
 * @param byteCount of its rows as they are downloaded
 * @param rootHash SHA-256 of its rows as they are downloaded, in hexadecimal digits
 */
public record ReleaseView(
        UUID releaseId,
        UUID jobId,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        String form,
        long rowCount,
        long labelCount,
        long answerCount,
        long tieCount,
        long byteCount,
        String rootHash,
        Instant cutAt) {

    static ReleaseView of(Release release) {
        var job = release.job();
        return new ReleaseView(
                release.id(),
                job.id(),
                job.datasetId(),
                job.datasetVersion(),
                job.guidelineId(),
                job.guidelineVersion(),
                release.form().word(),
                release.rowCount(),
                release.labelCount(),
                release.answerCount(),
                release.tieCount(),
                release.byteCount(),
                release.rootHash(),
                release.cutAt());
    }
}
