package io.fairground.payment.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one of the files under {@code reference/}, header first. */
public final class ReferenceFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ReferenceFile() {}

    /** @throws IllegalStateException when the service was built without the file */
    public static List<CSVRecord> read(String name) {
        var stream = ReferenceFile.class.getResourceAsStream("/reference/" + name);
        if (stream == null) {
            throw new IllegalStateException("the reference file " + name + " is missing");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var csv = FORMAT.parse(reader)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
