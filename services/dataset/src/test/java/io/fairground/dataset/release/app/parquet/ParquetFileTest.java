package io.fairground.dataset.release.app.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import io.fairground.dataset.release.file.FileNotPossible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Read back by another implementation than the one that wrote. */
class ParquetFileTest {

    private interface Check {
        void of(RowReader rows);
    }

    @Test
    void rowsAreReadBackByAnotherReader() throws IOException {
        var rows = List.of("""
                {"prompt":"P","score":1.5,"ok":true,"n":7,"messages":[{"role":"user","content":"é"}],"o":{"a":null,"b":["x"]}}""", """
                {"prompt":null,"score":2,"ok":false,"n":null,"messages":[],"o":{"a":3,"b":[]},"late":"l"}""");

        read(rows, reader -> {
            reader.next();
            assertThat(reader.getString("prompt")).isEqualTo("P");
            assertThat(reader.getDouble("score")).isEqualTo(1.5);
            assertThat(reader.getBoolean("ok")).isTrue();
            assertThat(reader.getLong("n")).isEqualTo(7);
            assertThat(reader.getList("messages").structs())
                    .singleElement()
                    .satisfies(
                            message -> assertThat(message.getString("content")).isEqualTo("é"));
            assertThat(reader.getStruct("o").isNull("a")).isTrue();
            assertThat(reader.getStruct("o").getList("b").strings()).containsExactly("x");
            assertThat(reader.isNull("late")).isTrue();
            reader.next();
            assertThat(reader.isNull("prompt")).isTrue();
            assertThat(reader.getDouble("score")).isEqualTo(2);
            assertThat(reader.getList("messages").isEmpty()).isTrue();
            assertThat(reader.getStruct("o").getLong("a")).isEqualTo(3);
            assertThat(reader.getString("late")).isEqualTo("l");
            assertThat(reader.hasNext()).isFalse();
        });
    }

    @Test
    void valuesOfSeveralKindsAreKeptAsJson() throws IOException {
        read(List.of("{\"v\":1}", "{\"v\":\"one\"}", "{\"v\":{\"a\":[]}}", "{\"v\":92233720368547758070}"), reader -> {
            for (var json : List.of("1", "\"one\"", "{\"a\":[]}", "92233720368547758070")) {
                reader.next();
                assertThat(new String(reader.getBinary("v"), UTF_8)).isEqualTo(json);
            }
        });
    }

    @Test
    void aFileOfManyRowGroupsHasAllItsRowsAndIsTheSameWheneverItIsMade() throws IOException {
        // A row group is full when its compressed pages are: so these hardly compress.
        var random = new SplittableRandom(7);
        var rows = IntStream.range(0, 6_000)
                .mapToObj(i -> "{\"i\":%d,\"text\":\"%s\"}".formatted(i, noise(random)))
                .toList();
        var bytes = written(rows);

        assertThat(written(rows)).isEqualTo(bytes);
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)))) {
            assertThat(file.getFileMetaData().rowGroups()).hasSizeGreaterThan(1);
            try (var reader = file.rowReader()) {
                for (int i = 0; i < rows.size(); i++) {
                    reader.next();
                    assertThat(reader.getLong("i")).isEqualTo(i);
                }
                assertThat(reader.hasNext()).isFalse();
            }
        }
    }

    @Test
    void noRowsMakeNoFile() {
        assertThatThrownBy(() -> written(List.of())).isInstanceOf(FileNotPossible.class);
    }

    private static String noise(SplittableRandom random) {
        var bytes = new byte[2_000];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void read(List<String> rows, Check check) throws IOException {
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(written(rows))));
                var reader = file.rowReader()) {
            check.of(reader);
        }
    }

    private static byte[] written(List<String> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new ParquetFile(new ObjectMapper())
                .write(
                        reader -> {
                            for (var row : rows) {
                                reader.take(row.getBytes(UTF_8));
                            }
                        },
                        out);
        return out.toByteArray();
    }
}
