package io.fairground.replay.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped tables: a header, then plain columns without quotes. */
final class CsvLines {

    private CsvLines() {}

    static List<String[]> read(Path file, String header) {
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().equals(header)) {
                throw new IllegalStateException(file + " does not begin with " + header);
            }
            var columns = header.split(",").length;
            return lines.stream()
                    .skip(1)
                    .map(line -> columns(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] columns(Path file, String line, int expected) {
        var columns = line.split(",", -1);
        if (columns.length != expected) {
            throw new IllegalStateException(file + ": expected " + expected + " columns in: " + line);
        }
        return columns;
    }
}
