package io.fairground.dataset.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Finds what JSON allows and readers cannot hold: U+0000, half a surrogate pair, a number beyond a double. */
final class PayloadCheck {

    private PayloadCheck() {}

    record Fault(String pointer, String detail) {}

    static Optional<Fault> fault(String pointer, String detail) {
        return Optional.of(new Fault(pointer, detail));
    }

    /** The first fault at or below a node. */
    static Optional<Fault> of(JsonNode node, String pointer) {
        return switch (node.getNodeType()) {
            case STRING -> ofText(node.textValue(), pointer);
            case NUMBER ->
                Double.isFinite(node.doubleValue())
                        ? Optional.empty()
                        : fault(pointer, "is a number too large for a 64-bit float");
            case OBJECT -> ofFields(node, pointer);
            case ARRAY -> ofElements(node, pointer);
            case BOOLEAN, NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private static Optional<Fault> ofFields(JsonNode object, String pointer) {
        for (var field : object.properties()) {
            var inside = step(pointer, field.getKey());
            var fault = ofText(field.getKey(), pointer).or(() -> of(field.getValue(), inside));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> ofElements(JsonNode array, String pointer) {
        for (int i = 0; i < array.size(); i++) {
            var fault = of(array.get(i), pointer + "/" + i);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> ofText(String text, String pointer) {
        return isStorable(text) ? Optional.empty() : fault(pointer, "contains U+0000 or half of a surrogate pair");
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** RFC 6901, section 3; a field name that cannot be shown is cut. */
    static String step(String pointer, String field) {
        var shown = isStorable(field) ? field : "?";
        var name = shown.length() > 100 ? shown.substring(0, 100) : shown;
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
