package io.fairground.bench.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.RootHash;
import io.fairground.dataset.release.file.CsvFile;
import io.fairground.dataset.release.file.JsonFiles;
import io.fairground.dataset.release.file.RowSource;
import io.fairground.dataset.release.form.RowWriter;
import io.fairground.dataset.release.manifest.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Writes the answers of a made-up job, drawn again each time they are read: none is kept. */
final class Export {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;
    private static final int LOOKS = 8;

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final LabeledJob job;
    private final Form form;
    private final long answers;
    private final long seed;

    Export(Form form, long answers, long seed) {
        var id = new UUID(7, seed);
        this.job = new LabeledJob(id, "acme", id, 1, id, 1, "PREFERENCE", "{}");
        this.form = form;
        this.answers = answers;
        this.seed = seed;
    }

    double linesPerSecond() {
        return perSecond(() -> JsonFiles.lines(rows(), OutputStream.nullOutputStream()));
    }

    double recordsPerSecond() {
        return perSecond(() -> new CsvFile(mapper.reader()).write(rows(), OutputStream.nullOutputStream()));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private double perSecond(Writing writing) {
        var before = System.nanoTime();
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers * NANOS / (System.nanoTime() - before);
    }

    /** The most that was alive at a few moments on the way, after a collection. */
    double liveMegabytes() {
        var most = new double[1];
        var count = new long[1];
        try {
            JsonFiles.lines(
                    reader -> rows().read(row -> {
                        reader.take(row);
                        if (++count[0] % Math.max(1, answers / LOOKS) == 0) {
                            most[0] = Math.max(most[0], live());
                        }
                    }),
                    OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return most[0];
    }

    private static double live() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private RowSource rows() {
        return reader -> {
            var writer = new RowWriter(mapper, job, form, new Split(job.datasetId(), 10));
            var hash = new RootHash();
            var crowd = new MadeUpLabels(seed);
            for (long written = 0; written < answers; ) {
                for (var row : writer.write(crowd.next()).rows()) {
                    hash.add(row.body());
                    reader.take(row.body());
                    written++;
                }
            }
        };
    }
}
