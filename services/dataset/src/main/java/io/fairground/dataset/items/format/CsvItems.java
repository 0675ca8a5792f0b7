package io.fairground.dataset.items.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.ItemParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header, then an item a record: the column {@code key}, and every other column a text of the payload. */
record CsvItems(ItemParser parser, ObjectMapper mapper) implements ItemFile {

    private static final String KEY = "key";

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        try {
            var reader = new CsvReader(in, ItemParser.LINE_BYTES_MAX);
            switch (reader.next()) {
                case null -> {} // no item: refused for that
                case CsvReader.Entry.Broken(long line, String why) -> sink.take(ItemParser.faulty(line, "", why));
                case CsvReader.Entry.Cells(long line, var header) -> {
                    var fault = fault(header);
                    if (fault != null) {
                        sink.take(ItemParser.faulty(line, "", fault));
                    } else {
                        readItems(reader, header, sink);
                    }
                }
            }
        } catch (CharacterCodingException e) {
            sink.take(ItemParser.faulty(1, "", "the file is not UTF-8"));
        }
    }

    private static @Nullable String fault(List<@Nullable String> header) {
        if (!header.contains(KEY)) {
            return "the header has no column " + KEY;
        }
        if (header.stream().anyMatch(name -> name == null || name.isBlank())) {
            return "the header has a column without a name";
        }
        return new HashSet<>(header).size() == header.size() ? null : "the header has a column twice";
    }

    private void readItems(CsvReader reader, List<@Nullable String> header, Sink sink) throws IOException {
        for (CsvReader.@Nullable Entry entry = reader.next(); entry != null; entry = reader.next()) {
            sink.take(
                    switch (entry) {
                        case CsvReader.Entry.Broken(long line, String why) -> ItemParser.faulty(line, "", why);
                        case CsvReader.Entry.Cells(long line, var cells) -> item(line, header, cells);
                    });
        }
    }

    private ItemParser.Parsed item(long line, List<@Nullable String> header, List<@Nullable String> cells) {
        if (cells.size() != header.size()) {
            return ItemParser.faulty(line, "", "has " + cells.size() + " cells, and the header has " + header.size());
        }
        var item = mapper.createObjectNode();
        var payload = item.putObject("payload");
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            if (cells.get(i) != null) {
                (KEY.equals(name) ? item : payload).put(name, cells.get(i));
            }
        }
        return parser.check(line, item);
    }
}
