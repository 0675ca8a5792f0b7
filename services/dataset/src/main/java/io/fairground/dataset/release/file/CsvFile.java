package io.fairground.dataset.release.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * RFC 4180: lines end with CR LF, what needs quotes has them. Lists and objects stand in a cell as JSON.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). A cell that is
 * empty is null, one of two quotes is an empty text.
 */
public final class CsvFile {

    private static final int COLUMNS_MAX = 1000;
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final byte[] LINE_END = {'\r', '\n'};

    private final ObjectReader json;
    private final Set<String> columns = new LinkedHashSet<>();

    /** @param json that keeps the digits of numbers */
    public CsvFile(ObjectReader json) {
        this.json = json;
    }

    /** Reads the rows twice: columns are known at the end only. */
    public void write(RowSource rows, OutputStream out) throws IOException {
        rows.read(row -> json.readTree(row).fieldNames().forEachRemaining(this::addColumn));
        writeLine(out, columns.stream().map(CsvFile::cell).toList());
        rows.read(row -> {
            var node = json.readTree(row);
            writeLine(
                    out, columns.stream().map(column -> cell(node.path(column))).toList());
        });
    }

    private void addColumn(String name) {
        columns.add(name);
        if (columns.size() > COLUMNS_MAX) {
            throw new FileNotPossible("the rows have more than " + COLUMNS_MAX + " columns");
        }
    }

    private static void writeLine(OutputStream out, Iterable<String> cells) throws IOException {
        out.write(String.join(",", cells).getBytes(UTF_8));
        out.write(LINE_END);
    }

    private static String cell(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> cell(node.textValue());
            case NULL, MISSING -> "";
            case NUMBER, BOOLEAN -> node.asText();
            case OBJECT, ARRAY, BINARY, POJO -> quoted(node.toString());
        };
    }

    static String cell(String text) {
        var isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        var safe = isFormula ? "'" + text : text;
        var needsQuotes = safe.isEmpty()
                || isFormula
                || safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n' || c == ' ');
        return needsQuotes ? quoted(safe) : safe;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
