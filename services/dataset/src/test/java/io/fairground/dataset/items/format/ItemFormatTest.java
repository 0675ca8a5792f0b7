package io.fairground.dataset.items.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.ItemParser.Parsed;
import io.fairground.dataset.items.RowError;
import io.fairground.dataset.release.file.CsvFile;
import io.fairground.dataset.release.file.JsonFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemFormatTest {

    private static final String CSV = "key,prompt,note\r\nk1,\"a, \"\"b\"\"\nc\",\r\nk2,é,\"\"\n";
    private static final String TASKS = """
            [{"id": 7, "data": {"text": "a", "n": 0.10}},
             {"id": 8, "data": {"text": "b"}, "meta": {"itemKey": "k8"}, "annotations": [{"result": []}]}]""";
    private static final String TREE = """
            {"message_tree_id":"t","prompt":{"message_id":"m1","text":"Hi","role":"prompter","lang":"en","replies":[\
            {"message_id":"m2","text":"Hello","role":"assistant","replies":[{"message_id":"m4","text":"More","role":"prompter","replies":[\
            {"message_id":"m5","text":"No","role":"assistant"}]}]},{"message_id":"m3","text":"Hey","role":"assistant"}]}}
            """;

    private final ObjectMapper mapper = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Test
    void aCsvRecordIsAnItemAndAnEmptyCellNoText() {
        assertThat(items(ItemFormat.CSV, CSV))
                .containsExactly("k1 {\"prompt\":\"a, \\\"b\\\"\\nc\"}", "k2 {\"prompt\":\"é\",\"note\":\"\"}");
        assertThat(items(ItemFormat.CSV, "\uFEFFkey,a\nk,1")).containsExactly("k {\"a\":\"1\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b\\n1,2                 | 1 | the header has no column key
            key,a,a\\nk,1,2           | 1 | the header has a column twice
            key,,a\\nk,1,2            | 1 | the header has a column without a name
            key,a\\nk,1\\nl,1,2       | 3 | has 3 cells, and the header has 2
            key,a\\nk,"1\\n2\\n3"\\nl | 5 | has 1 cells, and the header has 2
            key,a\\nk,"1"x            | 2 | has text after a closing quote
            key,a\\nk,"1              | 2 | ends in the middle of a quoted cell
            key,a\\n,1                | 2 | must be a text that is not blank
            """)
    void aBrokenRecordIsNamedByTheLineItBeginsAt(String csv, long line, String detail) {
        assertThat(errors(ItemFormat.CSV, csv.replace("\\n", "\n").getBytes(UTF_8)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(line);
                    assertThat(error.detail()).isEqualTo(detail);
                });
    }

    @Test
    void aRecordThatIsTooLongIsNotHeld() {
        var csv = "key,a\nk," + "x".repeat(400_000) + "\nl,\"" + "y".repeat(400_000) + "\"\nm,z\n";

        assertThat(errors(ItemFormat.CSV, csv.getBytes(UTF_8)))
                .extracting(RowError::line)
                .containsExactly(2L, 3L);
        assertThat(items(ItemFormat.CSV, csv)).containsExactly("m {\"a\":\"z\"}");
    }

    @Test
    void labelStudiosTasksAreItemsByTheirIdOrByTheKeyThatReleasesGave() {
        assertThat(items(ItemFormat.LABEL_STUDIO, TASKS))
                .containsExactly("7 {\"text\":\"a\",\"n\":0.10}", "k8 {\"text\":\"b\"}");
    }

    @Test
    void whatIsNoListOfTasksIsNamed() {
        assertThat(errors(ItemFormat.LABEL_STUDIO, "{}".getBytes(UTF_8)))
                .extracting(RowError::detail)
                .containsExactly("is not a list of tasks");
        assertThat(errors(
                        ItemFormat.LABEL_STUDIO,
                        "[{\"id\":1,\"data\":{}},\n{\"id\":2,\"data\":3},\n4]".getBytes(UTF_8)))
                .extracting(error -> error.line() + error.pointer())
                .containsExactly("2/data", "3");
        assertThat(errors(ItemFormat.LABEL_STUDIO, "[{\"id\":1,\"data\":{}},\n{".getBytes(UTF_8)))
                .extracting(RowError::line)
                .containsExactly(2L);
    }

    @Test
    void eachMessageOfAPrompterWithRepliesIsAnItem() {
        assertThat(items(ItemFormat.OPEN_ASSISTANT, TREE))
                .containsExactly(
                        "m1 {\"prompt\":\"Hi\",\"lang\":\"en\",\"responses\":[{\"key\":\"m2\",\"text\":\"Hello\"},{\"key\":\"m3\",\"text\":\"Hey\"}]}",
                        "m4 {\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"assistant\",\"content\":\"Hello\"},"
                                + "{\"role\":\"user\",\"content\":\"More\"}],\"responses\":[{\"key\":\"m5\",\"text\":\"No\"}]}");
    }

    @Test
    void aFoldersRowsAreItemsAndItsOtherFilesAreLeft() throws IOException {
        var zip = zip(
                "README.md",
                "# hi",
                "data/train.jsonl",
                "{\"id\":\"a\",\"x\":1}\n{\"x\":2}\n",
                "../../etc/x.jsonl",
                "{\"x\":3}");

        assertThat(items(ItemFormat.HUGGING_FACE, zip))
                .containsExactly(
                        "a {\"id\":\"a\",\"x\":1}", "data/train.jsonl:2 {\"x\":2}", "../../etc/x.jsonl:1 {\"x\":3}");
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItIsIsNotReadOn() throws IOException {
        var bomb = zip("data/train.jsonl", " ".repeat(30_000_000));

        assertThat(bomb.length).isLessThan(60_000);
        assertThat(errors(ItemFormat.HUGGING_FACE, bomb))
                .last()
                .satisfies(error -> assertThat(error.detail()).isEqualTo("the archive unpacks to more than it may"));
    }

    @Test
    void csvThatWeWriteIsReadAsItWas() throws IOException {
        var texts = List.of("a", "\"q\"", "a,b", "line\nbreak", "é\uD83D\uDE00", "", " x ");
        var rows = new ArrayList<byte[]>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(mapper.writeValueAsBytes(
                    mapper.createObjectNode().put("key", "k" + i).put("t", texts.get(i))));
        }
        var out = new ByteArrayOutputStream();
        new CsvFile(mapper.reader())
                .write(
                        reader -> {
                            for (var row : rows) {
                                reader.take(row);
                            }
                        },
                        out);

        var read = items(ItemFormat.CSV, out.toByteArray());

        assertThat(read).hasSize(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(read.get(i))
                    .isEqualTo("k" + i + " " + mapper.createObjectNode().put("t", texts.get(i)));
        }
    }

    @Test
    void labelStudioTasksThatWeWriteAreReadAsItems() throws IOException {
        var out = new ByteArrayOutputStream();
        JsonFiles.list(
                reader -> reader.take(
                        "{\"data\":{\"t\":\"a\"},\"meta\":{\"itemKey\":\"k\"},\"annotations\":[]}".getBytes(UTF_8)),
                out);

        assertThat(items(ItemFormat.LABEL_STUDIO, out.toByteArray())).containsExactly("k {\"t\":\"a\"}");
    }

    /** Bytes that were changed, cut, doubled: every outcome is items and named faults, none is an exception. */
    @ParameterizedTest
    @EnumSource(ItemFormat.class)
    void mutatedFilesNeverCrashTheReader(ItemFormat format) throws IOException {
        var seed = switch (format) {
            case JSONL ->
                "{\"key\":\"k\",\"payload\":{\"a\":[1,2.50,\"x\"]}}\n".repeat(3).getBytes(UTF_8);
            case CSV -> CSV.getBytes(UTF_8);
            case LABEL_STUDIO -> TASKS.getBytes(UTF_8);
            case OPEN_ASSISTANT -> TREE.getBytes(UTF_8);
            case HUGGING_FACE -> zip("data/train.jsonl", "{\"id\":\"a\",\"x\":1}\n{\"x\":2}\n", "b.jsonl", "{}");
        };
        var random = new SplittableRandom(20261201);
        for (int run = 0; run < 4_000; run++) {
            var bytes = mutated(seed, random);
            format.file(mapper, 1 << 20).read(new ByteArrayInputStream(bytes), parsed -> {
                if (parsed instanceof Parsed.Faulty(var error)) {
                    assertThat(error.line()).isPositive();
                    assertThat(error.detail()).isNotBlank();
                }
            });
        }
    }

    private static byte[] mutated(byte[] seed, SplittableRandom random) {
        var bytes = seed.clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    var other = "\",{}[]\n\r\0:e\\u\uFEFF".getBytes(UTF_8);
                    bytes[at] = other[random.nextInt(other.length)];
                }
            }
        }
        return bytes;
    }

    private List<String> items(ItemFormat format, String text) {
        return items(format, text.getBytes(UTF_8));
    }

    private List<String> items(ItemFormat format, byte[] bytes) {
        var items = new ArrayList<String>();
        read(format, bytes).forEach(parsed -> {
            if (parsed instanceof Parsed.Sound(var item)) {
                items.add(item.key() + " " + new String(item.payload(), UTF_8));
            }
        });
        return items;
    }

    private List<RowError> errors(ItemFormat format, byte[] bytes) {
        var errors = new ArrayList<RowError>();
        read(format, bytes).forEach(parsed -> {
            if (parsed instanceof Parsed.Faulty(var error)) {
                errors.add(error);
            }
        });
        return errors;
    }

    private List<Parsed> read(ItemFormat format, byte[] bytes) {
        var all = new ArrayList<Parsed>();
        try {
            format.file(mapper, 1 << 26).read(new ByteArrayInputStream(bytes), all::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
