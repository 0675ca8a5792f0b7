package io.fairground.dataset.release.app;

import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.RootHash;
import io.fairground.dataset.release.form.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes labels, stores their rows a few at a time, and counts and hashes what it stored. */
class RowSink {

    private static final int HELD_BYTES_MAX = 1 << 20;

    private final UUID releaseId;
    private final Releases releases;
    private final RowWriter writer;
    private final RootHash hash = new RootHash();
    private final List<byte[]> held = new ArrayList<>();
    private long heldBytes;
    private long labelCount;
    private long answerCount;
    private long tieCount;

    RowSink(UUID releaseId, Releases releases, RowWriter writer) {
        this.releaseId = releaseId;
        this.releases = releases;
        this.writer = writer;
    }

    void take(LabeledTask task) {
        labelCount++;
        answerCount += task.answers().size();
        var written = writer.write(task);
        if (written.isLeftOut()) {
            tieCount++;
        }
        for (var row : written.rows()) {
            hash.add(row);
            held.add(row);
            heldBytes += row.length;
        }
        if (heldBytes >= HELD_BYTES_MAX) {
            flush();
        }
    }

    long labelCount() {
        return labelCount;
    }

    Release end(LabeledJob job, Form form, Instant now) {
        flush();
        return new Release(
                releaseId,
                job,
                form,
                hash.rowCount(),
                labelCount,
                answerCount,
                tieCount,
                hash.byteCount(),
                hash.end(),
                now);
    }

    private void flush() {
        releases.addRows(releaseId, hash.rowCount() - held.size(), held);
        held.clear();
        heldBytes = 0;
    }
}
