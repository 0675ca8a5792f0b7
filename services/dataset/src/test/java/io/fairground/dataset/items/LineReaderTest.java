package io.fairground.dataset.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dataset.items.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LINE_BYTES_MAX = 10;

    @Test
    void linesEndAtLineFeedsWithOrWithoutCarriageReturn() throws IOException {
        assertThat(lines("a\nbb\r\nccc")).containsExactly("1:a", "2:bb", "3:ccc");
    }

    @Test
    void aLineFeedAtTheEndBeginsNoFurtherLine() throws IOException {
        assertThat(lines("a\n")).containsExactly("1:a");
        assertThat(lines("a\n\n")).containsExactly("1:a", "2:");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsSkippedAndTheNextOneIsWhole() throws IOException {
        assertThat(lines("0123456789\n0123456789a\nb\n")).containsExactly("1:0123456789", "2:too long", "3:b");
    }

    @Test
    void aLineMaySpanManyBuffers() throws IOException {
        var text = "x".repeat(200_000) + "\ny";
        var reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 300_000);

        var first = reader.next();
        var second = reader.next();

        assertThat(first)
                .isInstanceOfSatisfying(
                        Line.Whole.class, whole -> assertThat(whole.bytes()).hasSize(200_000));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Line.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo("y".getBytes(UTF_8)));
    }

    private static List<String> lines(String text) throws IOException {
        var reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), LINE_BYTES_MAX);
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(
                    switch (line) {
                        case Line.Whole(long number, byte[] bytes) -> number + ":" + new String(bytes, UTF_8);
                        case Line.TooLong(long number) -> number + ":too long";
                    });
        }
        return lines;
    }
}
