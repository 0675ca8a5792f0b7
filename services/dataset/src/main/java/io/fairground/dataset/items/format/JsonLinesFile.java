package io.fairground.dataset.items.format;

import io.fairground.dataset.items.ItemParser;
import io.fairground.dataset.items.LineReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code {"key": "...", "payload": {...}}}, one a line. */
record JsonLinesFile(ItemParser parser) implements ItemFile {

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        var reader = new LineReader(in, ItemParser.LINE_BYTES_MAX);
        for (LineReader.@Nullable Line line = reader.next(); line != null; line = reader.next()) {
            sink.take(parser.parse(line));
        }
    }
}
