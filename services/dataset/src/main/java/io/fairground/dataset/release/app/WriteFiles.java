package io.fairground.dataset.release.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.app.parquet.ParquetFile;
import io.fairground.dataset.release.file.BoxFiles;
import io.fairground.dataset.release.file.CsvFile;
import io.fairground.dataset.release.file.FileKind;
import io.fairground.dataset.release.file.FileNotPossible;
import io.fairground.dataset.release.file.JsonFiles;
import io.fairground.dataset.release.file.RowSource;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** A vendor downloads a release as a file of another kind. In no transaction, like the rows themselves. */
@ApplicationScoped
public class WriteFiles {

    private final ReadReleases releases;
    private final ObjectMapper mapper;

    WriteFiles(ReadReleases releases, ObjectMapper mapper) {
        this.releases = releases;
        this.mapper = mapper;
    }

    /** @throws ProblemException {@code form-not-possible} */
    public void requirePossible(Release release, FileKind kind) {
        if (!kind.fits(release.form())) {
            throw notPossible("rows of the form " + release.form().word() + " make no " + kind.fileName());
        }
        if (kind == FileKind.PARQUET && release.rowCount() == 0) {
            throw notPossible("there are no rows, and so no columns");
        }
    }

    public void write(Release release, FileKind kind, OutputStream out) throws IOException {
        RowSource rows = reader -> releases.eachRow(release, reader);
        try {
            write(rows, kind, out);
        } catch (FileNotPossible e) {
            throw notPossible(String.valueOf(e.getMessage()));
        }
    }

    private void write(RowSource rows, FileKind kind, OutputStream out) throws IOException {
        switch (kind) {
            case JSONL_GZ -> JsonFiles.gzip(rows, out);
            case JSON -> JsonFiles.list(rows, out);
            case CSV ->
                new CsvFile(mapper.reader()
                                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .with(JsonNodeFactory.withExactBigDecimals(true)))
                        .write(rows, out);
            case PARQUET -> new ParquetFile(mapper).write(rows, out);
            case COCO -> new BoxFiles(mapper).coco(rows, out);
            case YOLO -> new BoxFiles(mapper).yolo(rows, out);
        }
    }

    private static ProblemException notPossible(String detail) {
        return new ProblemException(ReleaseProblem.FORM_NOT_POSSIBLE, detail);
    }
}
