package io.fairground.dispatch.question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of JSON Schema that a stranger may give us to run: it refers to nothing outside itself, ends, and bounds every
 * value. Each fault says what to write instead.
 */
final class SafeProfile {

    private static final int BYTES_MAX = 16 * 1024;
    private static final int DEPTH_MAX = 8;

    /** Definitions count as often as they are used, so that a short schema cannot unfold into a long check. */
    private static final int SCHEMAS_MAX = 2_000;

    private static final String LOCAL = "#/$defs/";
    private static final Set<String> VALUES = Set.of(
            "type",
            "enum",
            "const",
            "title",
            "description",
            "default",
            "examples",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "required",
            "format",
            "pattern",
            "$ref");
    private static final Set<String> SCHEMA = Set.of("items", "additionalProperties", "not");
    private static final Set<String> SCHEMA_LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> FORMATS = Set.of("date", "date-time", "time", "email", "uuid", "uri");

    private final Map<?, ?> definitions;
    private final Deque<String> followed = new ArrayDeque<>();
    private final List<Fault> found = new ArrayList<>();
    private int schemas;

    private SafeProfile(Map<String, Object> root) {
        this.definitions = root.get(ExtraSchema.DEFINITIONS) instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<Fault> faults(Map<String, Object> root) {
        var bytes = AnswerSchema.canonical(root).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES_MAX) {
            return List.of(new Fault(ExtraSchema.POINTER, "is larger than " + BYTES_MAX / 1024 + " KiB"));
        }
        var profile = new SafeProfile(root);
        profile.definitions.forEach(
                (name, schema) -> profile.schema(schema, ExtraSchema.POINTER + "/$defs/" + name, 2));
        profile.schema(root, ExtraSchema.POINTER, 1);
        return List.copyOf(profile.found);
    }

    private void schema(Object given, String pointer, int depth) {
        if (given instanceof Boolean || !found.isEmpty()) {
            return; // one fault is enough, and the walk must end
        }
        if (!(given instanceof Map<?, ?> schema)) {
            fault(pointer, "is a JSON Schema: an object");
        } else if (depth > DEPTH_MAX) {
            fault(pointer, "is nested deeper than " + DEPTH_MAX + " schemas");
        } else if (++schemas > SCHEMAS_MAX) {
            fault(pointer, "unfolds into more than " + SCHEMAS_MAX + " schemas");
        } else {
            schema.forEach((keyword, value) -> keyword(String.valueOf(keyword), value, pointer, depth));
            bounded(schema, pointer);
        }
    }

    private void keyword(String keyword, Object value, String pointer, int depth) {
        var place = pointer + "/" + keyword;
        switch (keyword) {
            case "$ref" -> reference(value, place, depth);
            case "pattern" -> PatternCost.refusal(String.valueOf(value)).ifPresent(refusal -> fault(place, refusal));
            case "format" -> requireKnown(FORMATS, value, place);
            case "properties" -> each(value, place, depth);
            case "$defs" -> requireRoot(depth, place);
            case "$schema" -> requireKnown(Set.of(AnswerSchema.DIALECT), value, place);
            default -> others(keyword, value, place, depth);
        }
    }

    private void others(String keyword, Object value, String place, int depth) {
        if (SCHEMA.contains(keyword)) {
            schema(value, place, depth + 1);
        } else if (SCHEMA_LIST.contains(keyword) && value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                schema(list.get(i), place + "/" + i, depth + 1);
            }
        } else if (!VALUES.contains(keyword)) {
            fault(place, "is not open to vendors: it may look elsewhere, or cost more than it shows");
        }
    }

    private void reference(Object value, String place, int depth) {
        var target = String.valueOf(value);
        var name = target.startsWith(LOCAL) ? target.substring(LOCAL.length()) : "";
        if (!definitions.containsKey(name)) {
            fault(place, "refers to one of your own $defs, as in " + LOCAL + "name");
        } else if (followed.contains(name)) {
            fault(place, "comes back to itself");
        } else {
            followed.push(name);
            schema(definitions.get(name), place, depth + 1);
            followed.pop();
        }
    }

    private void each(Object value, String place, int depth) {
        if (value instanceof Map<?, ?> properties) {
            properties.forEach((name, schema) -> schema(schema, place + "/" + name, depth + 1));
        }
    }

    /** Every text and list has an end, every object a closed list of members. */
    private void bounded(Map<?, ?> schema, String pointer) {
        if (!found.isEmpty() || schema.containsKey("enum") || schema.containsKey("const")) {
            return;
        }
        var types = schema.get("type") instanceof Collection<?> several ? several : List.of(typeOf(schema));
        if (types.contains("") && !refersOn(schema)) {
            fault(pointer, "states its type");
        }
        if (types.contains("string") && !(schema.get("maxLength") instanceof Integer)) {
            fault(pointer, "is a text: it needs a maxLength");
        }
        if (schema.containsKey("pattern")
                && !(schema.get("maxLength") instanceof Integer max && max <= PatternCost.TEXT_LENGTH_MAX)) {
            fault(pointer, "has a pattern: it needs a maxLength of " + PatternCost.TEXT_LENGTH_MAX + " at most");
        }
        if (types.contains("array") && !(schema.get("maxItems") instanceof Integer)) {
            fault(pointer, "is a list: it needs a maxItems");
        }
        if (types.contains("object") && !Boolean.FALSE.equals(schema.get("additionalProperties"))) {
            fault(pointer, "is an object: it needs additionalProperties false");
        }
    }

    private static Object typeOf(Map<?, ?> schema) {
        return schema.get("type") instanceof String type ? type : "";
    }

    private static boolean refersOn(Map<?, ?> schema) {
        return schema.containsKey("$ref")
                || schema.containsKey("allOf")
                || schema.containsKey("anyOf")
                || schema.containsKey("oneOf");
    }

    private void requireKnown(Set<String> known, Object value, String place) {
        if (!known.contains(String.valueOf(value))) {
            fault(place, "is one of " + known.stream().sorted().toList());
        }
    }

    private void requireRoot(int depth, String place) {
        if (depth > 1) {
            fault(place, "stands at the root");
        }
    }

    private void fault(String pointer, String detail) {
        found.add(new Fault(pointer, detail));
    }
}
