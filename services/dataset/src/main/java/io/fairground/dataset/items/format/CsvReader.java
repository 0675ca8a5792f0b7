package io.fairground.dataset.items.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, with either line end. Holds one record, and of a record that is too long only its beginning.
 *
 * <p>A cell is null where nothing stands between commas, and an empty text where two quotes do.
 */
final class CsvReader {

    private static final int END = -1;

    private final Reader in;
    private final int charsMax;
    private long line = 1;
    private int next;

    CsvReader(InputStream in, int charsMax) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.in = new BufferedReader(new InputStreamReader(in, decoder));
        this.charsMax = charsMax;
        this.next = this.in.read();
        if (next == '\uFEFF') {
            next = this.in.read(); // spreadsheets begin their files with a byte order mark
        }
    }

    /** A record, or why it is none. */
    sealed interface Entry {
        /** @param line where it begins, from 1 */
        record Cells(long line, List<@Nullable String> cells) implements Entry {}

        record Broken(long line, String why) implements Entry {}
    }

    /** The next record; null at the end. */
    @Nullable
    Entry next() throws IOException {
        if (next == END) {
            return null;
        }
        var begin = line;
        var cells = new ArrayList<@Nullable String>();
        var used = 0L;
        var why = "";
        while (true) {
            var isQuoted = next == '"';
            var cell = new StringBuilder();
            if (isQuoted) {
                why = quoted(cell, used) ? why : "ends in the middle of a quoted cell";
                if (!isBoundary()) {
                    why = "has text after a closing quote";
                }
            }
            used += cell.length() + plain(cell, isQuoted, used + cell.length());
            cells.add(isQuoted || !cell.isEmpty() ? cell.toString() : null);
            if (next != ',') {
                break;
            }
            advance();
        }
        endLine();
        if (used > charsMax) {
            return new Entry.Broken(begin, "is longer than " + charsMax + " characters");
        }
        return why.isEmpty() ? new Entry.Cells(begin, cells) : new Entry.Broken(begin, why);
    }

    private boolean quoted(StringBuilder cell, long used) throws IOException {
        advance();
        while (next != END) {
            if (next == '"') {
                advance();
                if (next != '"') {
                    return true;
                }
            }
            if (used + cell.length() <= charsMax) {
                cell.append((char) next);
            }
            advance();
        }
        return false;
    }

    /** Up to the comma or the line end; what follows a closing quote is skipped. Counts what does not fit. */
    private long plain(StringBuilder cell, boolean isSkipped, long used) throws IOException {
        var unkept = 0L;
        while (!isBoundary()) {
            if (isSkipped || used + cell.length() > charsMax) {
                unkept++;
            } else {
                cell.append((char) next);
            }
            advance();
        }
        return unkept;
    }

    private boolean isBoundary() {
        return next == ',' || next == '\n' || next == '\r' || next == END;
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = in.read();
    }
}
