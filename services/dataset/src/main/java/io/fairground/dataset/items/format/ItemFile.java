package io.fairground.dataset.items.format;

import io.fairground.dataset.items.ItemParser.Parsed;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file row by row, and holds no more than one. What is wrong with a row is told, never thrown. */
@FunctionalInterface
public interface ItemFile {

    /** Takes an item, or why a row is none. */
    @FunctionalInterface
    interface Sink {
        void take(Parsed parsed);
    }

    void read(InputStream in, Sink sink) throws IOException;
}
