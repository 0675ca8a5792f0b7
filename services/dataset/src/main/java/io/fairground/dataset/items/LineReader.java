package io.fairground.dataset.items;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream at its line feeds. Holds one line at a time, and of a line that is too long only its beginning. */
public final class LineReader {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int lineBytesMax;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private boolean tooLong;
    private long number;

    public LineReader(InputStream in, int lineBytesMax) {
        this.in = in;
        this.lineBytesMax = lineBytesMax;
    }

    /** A line without its line end. */
    public sealed interface Line {
        /** @param number from 1 */
        record Whole(long number, byte[] bytes) implements Line {}

        record TooLong(long number) implements Line {}
    }

    /** The next line; null at the end of the stream. A line feed at the very end begins no further line. */
    public @Nullable Line next() throws IOException {
        if (!filled()) {
            return null;
        }
        number++;
        line.reset();
        tooLong = false;
        while (!keepUpToLineFeed() && filled()) {}
        return tooLong ? new Line.TooLong(number) : new Line.Whole(number, withoutCarriageReturn());
    }

    private boolean keepUpToLineFeed() {
        var start = position;
        while (position < limit && buffer[position] != '\n') {
            position++;
        }
        var length = position - start;
        tooLong |= line.size() + length > lineBytesMax;
        if (!tooLong) {
            line.write(buffer, start, length);
        }
        if (position == limit) {
            return false;
        }
        position++;
        return true;
    }

    private boolean filled() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private byte[] withoutCarriageReturn() {
        var bytes = line.toByteArray();
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\r') {
            return bytes;
        }
        return java.util.Arrays.copyOf(bytes, bytes.length - 1);
    }
}
