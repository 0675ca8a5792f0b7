package io.fairground.dataset.release.app;

import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.file.JsonFiles;
import io.fairground.dataset.release.file.RowSource;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A vendor fetches her releases. */
@ApplicationScoped
public class ReadReleases {

    private static final int ROWS_HELD = 100;

    private final Releases releases;

    ReadReleases(Releases releases) {
        this.releases = releases;
    }

    @Transactional
    public Release one(UUID releaseId, String tenant) {
        return releases.find(releaseId, tenant)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such release"));
    }

    @Transactional
    public Page<Release> page(String tenant, PageRequest request) {
        var found = releases.after(tenant, request.afterId(), request.limit() + 1);
        return Page.of(found, request, release -> release.id().toString());
    }

    /** In no transaction: rows never change, and a slow reader must not hold a snapshot open. */
    public void writeRows(Release release, OutputStream out) throws IOException {
        JsonFiles.lines(reader -> eachRow(release, reader), out);
    }

    /** Rows of one split, in their order. */
    void eachRow(Release release, int split, RowSource.Reader reader) throws IOException {
        var after = -1L;
        while (true) {
            var rows = releases.rows(release.id(), split, after, ROWS_HELD);
            for (var row : rows) {
                reader.take(row.body());
                after = row.number();
            }
            if (rows.size() < ROWS_HELD) {
                return;
            }
        }
    }

    void eachRow(Release release, RowSource.Reader reader) throws IOException {
        for (long from = 0; from < release.rowCount(); from += ROWS_HELD) {
            for (var row : releases.rows(release.id(), from, ROWS_HELD)) {
                reader.take(row);
            }
        }
    }
}
