package io.fairground.dataset.release.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {

    private static final List<String> IMAGES = List.of("""
            {"file_name":"../../etc/passwd","width":640,"height":480,"boxes":[
             {"x":64,"y":48,"width":32,"height":24,"label":"car"},{"x":0,"y":0,"width":640,"height":480,"label":"a \\"tree\\""}]}""", """
            {"file_name":"b.jpg","width":10,"height":10,"boxes":[]}""");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void linesAreUnpackedAsTheyWere() throws IOException {
        var packed = written(out -> JsonFiles.gzip(rows("{\"a\":1}", "{\"a\":2}"), out));

        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .asString(UTF_8)
                .isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(written(out -> JsonFiles.gzip(rows("{\"a\":1}", "{\"a\":2}"), out)))
                .isEqualTo(packed);
    }

    @Test
    void aListOfRowsIsJson() throws IOException {
        assertThat(mapper.readTree(written(out -> JsonFiles.list(rows("{\"a\":1}", "{\"a\":2}"), out))))
                .isEqualTo(mapper.readTree("[{\"a\":1},{\"a\":2}]"));
        assertThat(mapper.readTree(written(out -> JsonFiles.list(rows(), out)))).isEmpty();
    }

    @Test
    void csvHasTheColumnsOfAllRowsInTheOrderTheyCome() throws IOException {
        var csv = text(out -> csv(rows("{\"b\":\"x,y\",\"a\":null}", "{\"c\":{\"d\":[1,\"q\"]},\"b\":\"\"}"), out));

        assertThat(csv).isEqualTo("b,a,c\r\n\"x,y\",,\r\n\"\",,\"{\"\"d\"\":[1,\"\"q\"\"]}\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =1+1            | "'=1+1"
            +1              | "'+1"
            -2              | "'-2"
            @SUM(A1)        | "'@SUM(A1)"
            \uFF1D1         | "'\uFF1D1"
            `=HYPERLINK("https://a.example","b")` | "'=HYPERLINK(""https://a.example"",""b"")"
            a=1             | a=1
            """)
    void aTextThatASpreadsheetWouldRunIsDisarmed(String text, String cell) {
        assertThat(CsvFile.cell(text)).isEqualTo(cell);
    }

    @Test
    void whiteSpaceBeforeAFormulaDoesNotHideIt() {
        assertThat(CsvFile.cell("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(CsvFile.cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(CsvFile.cell("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @Test
    void numbersAreNotDisarmedAndColumnNamesAre() throws IOException {
        assertThat(text(out -> csv(rows("{\"=a\":-1.50}"), out))).isEqualTo("\"'=a\"\r\n-1.50\r\n");
    }

    @Test
    void rowsWithTooManyColumnsMakeNoTable() {
        var row = new StringBuilder("{\"c0\":0");
        for (int i = 1; i <= 1000; i++) {
            row.append(",\"c").append(i).append("\":0");
        }
        assertThatThrownBy(() -> written(out -> csv(rows(row + "}"), out)))
                .isInstanceOf(FileNotPossible.class)
                .hasMessageContaining("1000 columns");
    }

    @Test
    void cocoHasBoxesInPixelsWithTheirAreas() throws IOException {
        var coco = mapper.readTree(written(out -> new BoxFiles(mapper).coco(rows(IMAGES), out)));

        assertThat(coco).isEqualTo(mapper.readTree("""
                {"images":[{"file_name":"../../etc/passwd","height":480,"id":1,"width":640},
                           {"file_name":"b.jpg","height":10,"id":2,"width":10}],
                 "annotations":[
                   {"area":768,"bbox":[64,48,32,24],"category_id":2,"id":1,"image_id":1,"iscrowd":0,"segmentation":[]},
                   {"area":307200,"bbox":[0,0,640,480],"category_id":1,"id":2,"image_id":1,"iscrowd":0,"segmentation":[]}],
                 "categories":[{"id":1,"name":"a \\"tree\\""},{"id":2,"name":"car"}]}"""));
    }

    @Test
    void yoloHasCentresAndSharesAndNoNameOfAFileComesFromTheData() throws IOException {
        var files = unzipped(written(out -> new BoxFiles(mapper).yolo(rows(IMAGES), out)));

        assertThat(files)
                .containsOnlyKeys(
                        "data.yaml", "labels/train/00000001.txt", "labels/train/00000002.txt", "images.jsonl");
        assertThat(files.get("labels/train/00000001.txt")).isEqualTo("""
                1 0.125000 0.125000 0.050000 0.050000
                0 0.500000 0.500000 1.000000 1.000000
                """);
        assertThat(files.get("labels/train/00000002.txt")).isEmpty();
        assertThat(files.get("data.yaml")).contains("  0: \"a \\\"tree\\\"\"\n  1: \"car\"\n");
        assertThat(files.get("images.jsonl")).startsWith("{\"label\":\"00000001\",\"file_name\":\"../../etc/passwd\"}");
    }

    @Test
    void archivesAreTheSameBytesWheneverTheyAreMade() throws IOException {
        assertThat(written(out -> new BoxFiles(mapper).yolo(rows(IMAGES), out)))
                .isEqualTo(written(out -> new BoxFiles(mapper).yolo(rows(IMAGES), out)));
    }

    private void csv(RowSource rows, OutputStream out) throws IOException {
        new CsvFile(mapper.reader()
                        .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .with(com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true)))
                .write(rows, out);
    }

    private static RowSource rows(String... rows) {
        return rows(List.of(rows));
    }

    private static RowSource rows(List<String> rows) {
        return reader -> {
            for (var row : rows) {
                reader.take(row.getBytes(UTF_8));
            }
        };
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static String text(Writing writing) throws IOException {
        return new String(written(writing), UTF_8);
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
