package io.fairground.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures for a person: medians, and in brackets by how much the rounds differ. */
final class Table {

    private static final String ROW = "%-5s %-46s %-8s %18s %18s %9s  %s%n";

    private Table() {}

    static String of(List<Figure> figures) {
        var text = new StringBuilder();
        text.append(row("id", "what", "unit", "ours", "peer", "ours/peer", "goal"));
        figures.forEach(figure -> text.append(row(
                figure.id(),
                figure.what(),
                figure.unit(),
                cell(figure.oursRounds()),
                cell(figure.peerRounds()),
                number(figure.ratio()),
                goal(figure))));
        return text.toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    private static String cell(@Nullable Samples rounds) {
        return rounds == null
                ? "-"
                : number(rounds.median()) + String.format(Locale.ROOT, " (%.0f %%)", 100 * rounds.spread());
    }

    private static String goal(Figure figure) {
        var holds = figure.holds();
        if (figure.goal() == null) {
            return "";
        }
        return figure.goal() + (holds == null ? "" : holds ? ": holds" : ": does not hold");
    }

    /** Four digits say enough about a noisy machine. */
    static String number(@Nullable Double value) {
        if (value == null) {
            return "-";
        }
        var magnitude = Math.abs(value);
        var digits = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
