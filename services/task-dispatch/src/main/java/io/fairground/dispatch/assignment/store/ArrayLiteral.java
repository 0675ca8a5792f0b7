package io.fairground.dispatch.assignment.store;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as PostgreSQL's array literals: one parameter each, whatever the number of rows. */
final class ArrayLiteral {

    private ArrayLiteral() {}

    /** Of what needs no quotes: ids, numbers, times, names in capitals. */
    static <T> String plain(Collection<T> rows, Function<T, @Nullable Object> column) {
        var literal = new StringBuilder(40 * rows.size() + 2).append('{');
        for (var row : rows) {
            separate(literal).append(column.apply(row)); // a null appends "null", which is one
        }
        return literal.append('}').toString();
    }

    /** Of any text. */
    static <T> String quoted(Collection<T> rows, Function<T, @Nullable String> column) {
        var literal = new StringBuilder(64 * rows.size() + 2).append('{');
        for (var row : rows) {
            var text = column.apply(row);
            separate(literal);
            if (text == null) {
                literal.append("null");
            } else {
                quote(text, literal);
            }
        }
        return literal.append('}').toString();
    }

    private static StringBuilder separate(StringBuilder literal) {
        return literal.length() > 1 ? literal.append(',') : literal;
    }

    private static void quote(String text, StringBuilder literal) {
        literal.append('"');
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.append(c);
        }
        literal.append('"');
    }
}
