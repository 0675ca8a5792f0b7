package io.fairground.quality.resolution.rest;

import io.fairground.quality.job.Job;
import io.fairground.quality.resolution.Labels.LabelledItem;
import io.fairground.quality.resolution.app.ReadLabels;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** All labels of a job, read a chunk at a time: a slow reader holds no connection to the database. */
final class LabelRows implements Iterator<LabelView> {

    private static final int CHUNK = 2000;

    private final ReadLabels readLabels;
    private final Job job;
    private Iterator<LabelledItem> chunk;
    private Optional<UUID> last = Optional.empty();
    private boolean more = true;

    LabelRows(ReadLabels readLabels, Job job) {
        this.readLabels = readLabels;
        this.job = job;
        this.chunk = List.<LabelledItem>of().iterator();
    }

    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && more) {
            var rows = readLabels.page(job.jobId(), last, CHUNK);
            chunk = rows.iterator();
            more = rows.size() == CHUNK;
        }
        return chunk.hasNext();
    }

    @Override
    public LabelView next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = chunk.next();
        last = Optional.of(row.label().label().taskId());
        return view(job, row);
    }

    static LabelView view(Job job, LabelledItem row) {
        return LabelView.of(
                job.question(), row.itemKey(), row.label().label(), row.label().revision());
    }
}
