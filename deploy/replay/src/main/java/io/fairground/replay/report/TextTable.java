package io.fairground.replay.report;

import java.util.ArrayList;
import java.util.List;

/** A plain table with aligned columns. A heading that begins with {@code >} aligns its column to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... headings) {
        var names = new ArrayList<String>();
        for (var heading : headings) {
            right.add(heading.startsWith(">"));
            names.add(heading.startsWith(">") ? heading.substring(1) : heading);
        }
        rows.add(names);
    }

    public TextTable row(String... cells) {
        if (cells.length != right.size()) {
            throw new IllegalArgumentException("expected " + right.size() + " cells, got " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int number = 0; number < rows.size(); number++) {
            text.append(line(rows.get(number))).append('\n');
            if (number == 0) {
                text.append(rule()).append('\n');
            }
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            var space = " ".repeat(width(column) - cells.get(column).length());
            line.append(column == 0 ? "" : GAP)
                    .append(right.get(column) ? space + cells.get(column) : cells.get(column) + space);
        }
        return line.toString().stripTrailing();
    }

    private String rule() {
        var rule = new StringBuilder();
        for (int column = 0; column < right.size(); column++) {
            rule.append(column == 0 ? "" : GAP).append("-".repeat(width(column)));
        }
        return rule.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
