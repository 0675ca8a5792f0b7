package io.fairground.dataset.release.app;

import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.Releases;
import io.fairground.dataset.release.RootHash;
import io.fairground.dataset.release.StoredRow;
import io.fairground.dataset.release.facts.FactCollector;
import io.fairground.dataset.release.form.RowWriter;
import io.fairground.dataset.release.manifest.Manifest.FileEntry;
import io.fairground.dataset.release.manifest.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes labels, stores their rows a few at a time, and counts and hashes what it stored. */
class RowSink {

    private static final int HELD_BYTES_MAX = 1 << 20;

    private final UUID releaseId;
    private final Releases releases;
    private final RowWriter writer;
    private final RootHash hash = new RootHash();
    private final SortedMap<Integer, RootHash> splits = new TreeMap<>();
    private final FactCollector facts;
    private final List<StoredRow> held = new ArrayList<>();
    private long heldBytes;
    private long labelCount;
    private long withdrawnCount;
    private @Nullable Instant watermark;
    private long answerCount;
    private long tieCount;

    RowSink(UUID releaseId, Releases releases, RowWriter writer, FactCollector facts) {
        this.releaseId = releaseId;
        this.releases = releases;
        this.writer = writer;
        this.facts = facts;
    }

    void take(LabeledTask task) {
        if (task.answers().isEmpty() && task.answerCount() > 0) {
            withdrawnCount++; // all who answered it have withdrawn
            return;
        }
        labelCount++;
        watermark = watermark == null || task.resolvedAt().isAfter(watermark) ? task.resolvedAt() : watermark;
        facts.take(task);
        answerCount += task.answers().size();
        var written = writer.write(task);
        if (written.isLeftOut()) {
            tieCount++;
        }
        for (var row : written.rows()) {
            hash.add(row.body());
            splits.computeIfAbsent(row.split(), _ -> new RootHash()).add(row.body());
            held.add(row);
            heldBytes += row.body().length;
        }
        if (heldBytes >= HELD_BYTES_MAX) {
            flush();
        }
    }

    /** Labels that were seen: those in the release, and those whose people have all withdrawn. */
    long seenCount() {
        return labelCount + withdrawnCount;
    }

    /** When the last label in it was made. */
    @Nullable
    Instant watermark() {
        return watermark;
    }

    /** The rows of each split as a file. Ends their hashes. */
    List<FileEntry> files() {
        return splits.entrySet().stream()
                .map(split -> {
                    var path = "data/" + Split.name(split.getKey()) + ".jsonl";
                    var rows = split.getValue();
                    var count = rows.rowCount();
                    var bytes = rows.byteCount();
                    return new FileEntry(path, rows.end(), bytes, count);
                })
                .toList();
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
