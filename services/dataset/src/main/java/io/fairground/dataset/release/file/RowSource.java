package io.fairground.dataset.release.file;

import java.io.IOException;

/** The rows of a release, which may be read again and never differ. */
@FunctionalInterface
public interface RowSource {

    /** Takes a row, as JSON in UTF-8. */
    @FunctionalInterface
    interface Reader {
        void take(byte[] row) throws IOException;
    }

    void read(Reader reader) throws IOException;
}
