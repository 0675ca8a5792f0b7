package io.fairground.dataset.release.app.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What the values of a column have in common. */
sealed interface Column {

    int MEMBERS_MAX = 60;
    int DEPTH_MAX = 6;

    /** Nothing but nulls so far. */
    record Unknown() implements Column {}

    record Flag() implements Column {}

    record Whole() implements Column {}

    record Fraction() implements Column {}

    record Text() implements Column {}

    /** Values of several kinds, or of more members than a table should have: kept as JSON in a text. */
    record Json() implements Column {}

    record Items(Column element) implements Column {}

    record Members(Map<String, Column> columns) implements Column {}

    static Column of(JsonNode node) {
        return of(node, 0);
    }

    private static Column of(JsonNode node, int depth) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> new Unknown();
            case BOOLEAN -> new Flag();
            case STRING -> new Text();
            case NUMBER -> ofNumber(node);
            case ARRAY -> depth == DEPTH_MAX ? new Json() : ofList(node, depth);
            case OBJECT -> depth == DEPTH_MAX ? new Json() : ofObject(node, depth);
            case BINARY, POJO -> new Json();
        };
    }

    private static Column ofNumber(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return new Fraction();
        }
        return node.canConvertToLong() ? new Whole() : new Json();
    }

    private static Column ofList(JsonNode node, int depth) {
        Column element = new Unknown();
        for (var each : node) {
            element = element.and(of(each, depth + 1));
        }
        return new Items(element);
    }

    private static Column ofObject(JsonNode node, int depth) {
        if (node.size() > MEMBERS_MAX) {
            return new Json();
        }
        var columns = new TreeMap<String, Column>();
        node.properties().forEach(member -> columns.put(member.getKey(), of(member.getValue(), depth + 1)));
        return new Members(columns);
    }

    /** What both have in common. */
    default Column and(Column other) {
        if (equals(other) || other instanceof Unknown) {
            return this;
        }
        if (this instanceof Unknown) {
            return other;
        }
        if (isNumber() && other.isNumber()) {
            return new Fraction();
        }
        if (this instanceof Items(var mine) && other instanceof Items(var theirs)) {
            return new Items(mine.and(theirs));
        }
        if (this instanceof Members(var mine) && other instanceof Members(var theirs)) {
            return merged(mine, theirs);
        }
        return new Json();
    }

    private boolean isNumber() {
        return this instanceof Whole || this instanceof Fraction;
    }

    private static Column merged(Map<String, Column> mine, Map<String, Column> theirs) {
        var columns = new TreeMap<>(mine);
        theirs.forEach((name, column) -> columns.merge(name, column, Column::and));
        return columns.size() > MEMBERS_MAX ? new Json() : new Members(columns);
    }
}
