package io.fairground.dataset.items.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.ItemParser;
import io.fairground.dataset.items.LineReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A dataset folder of Hugging Face, packed: the {@code .jsonl} files in it, each row an item. A row's columns are the payload; its key is
 * the text or whole number at {@code key} or {@code id}, else file and line.
 *
 * <p>Nothing is unpacked to disk, and no name in the archive is ever a path of ours. What unpacks to more than an import may have, or to
 * more than {@value #RATIO_MAX} times its size, is not read on.
 */
final class HuggingFaceFolder implements ItemFile {

    private static final int ENTRIES_MAX = 1_000;
    private static final int RATIO_MAX = 200;
    private static final long FREE_BYTES = 1 << 20;

    private final ItemParser parser;
    private final ObjectMapper mapper;
    private final long bytesMax;

    HuggingFaceFolder(ObjectMapper mapper, long bytesMax) {
        this.parser = new ItemParser(mapper);
        this.mapper = mapper;
        this.bytesMax = bytesMax;
    }

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        var packed = new Counted(in);
        var zip = new ZipInputStream(packed);
        var unpacked = new Bounded(zip, packed);
        var line = new long[1];
        try {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES_MAX) {
                    sink.take(ItemParser.faulty(
                            line[0] + 1, "", "the archive has more than " + ENTRIES_MAX + " entries"));
                    return;
                }
                if (!entry.isDirectory() && entry.getName().endsWith(".jsonl")) {
                    readRows(entry.getName(), unpacked, line, sink);
                }
            }
            if (entries == 0) {
                sink.take(ItemParser.faulty(1, "", "is no archive, or an empty one"));
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            sink.take(ItemParser.faulty(line[0] + 1, "", "the archive is damaged"));
        } catch (TooMuch e) {
            sink.take(ItemParser.faulty(line[0] + 1, "", "the archive unpacks to more than it may"));
        }
    }

    /** Lines are counted over all files: that is the order in which they are imported. */
    private void readRows(String file, InputStream in, long[] line, Sink sink) throws IOException {
        var reader = new LineReader(in, ItemParser.LINE_BYTES_MAX);
        for (LineReader.@Nullable Line next = reader.next(); next != null; next = reader.next()) {
            line[0]++;
            sink.take(
                    switch (next) {
                        case LineReader.Line.TooLong(long number) -> faulty(line[0], file, number, "is too long");
                        case LineReader.Line.Whole(long number, byte[] bytes) -> row(line[0], file, number, bytes);
                    });
        }
    }

    private ItemParser.Parsed row(long line, String file, long number, byte[] bytes) {
        var row = parser.tree(bytes).filter(JsonNode::isObject);
        if (row.isEmpty()) {
            return faulty(line, file, number, "is not one JSON object in UTF-8");
        }
        var item = mapper.createObjectNode();
        item.put("key", key(row.get(), file, number));
        item.set("payload", row.get());
        return parser.check(line, item);
    }

    private static String key(JsonNode row, String file, long number) {
        for (var name : new String[] {"key", "id"}) {
            var key = row.path(name);
            if (key.isTextual() || key.isIntegralNumber()) {
                return key.asText();
            }
        }
        return file + ":" + number;
    }

    private static ItemParser.Parsed faulty(long line, String file, long number, String why) {
        var shown = file.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return ItemParser.faulty(line, "", "line " + number + " of " + shown + " " + why);
    }

    /** The archive unpacks to more than it may. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private final class Bounded extends InputStream {
        private final InputStream in;
        private final Counted packed;
        private long count;

        Bounded(InputStream in, Counted packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = in.read(bytes, from, length);
            count += Math.max(0, read);
            if (count > bytesMax || count > FREE_BYTES + RATIO_MAX * packed.count) {
                throw new TooMuch();
            }
            return read;
        }
    }
}
