package io.fairground.dataset.release.file;

import io.fairground.dataset.release.Form;
import java.util.Arrays;
import java.util.Optional;

/** A kind of file; its name is made by us, never by who asks. */
public enum FileKind {
    JSONL_GZ("rows.jsonl.gz", "application/gzip"),
    JSON("rows.json", "application/json"),
    CSV("rows.csv", "text/csv"),
    PARQUET("rows.parquet", "application/x-parquet"),
    COCO("coco.json", "application/json"),
    YOLO("yolo.zip", "application/zip");

    private final String fileName;
    private final String mediaType;

    FileKind(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean fits(Form form) {
        return this != COCO && this != YOLO || form == Form.BOXES;
    }

    public static Optional<FileKind> named(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> kind.fileName.equals(fileName))
                .findFirst();
    }
}
