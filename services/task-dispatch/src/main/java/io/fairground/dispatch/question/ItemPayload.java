package io.fairground.dispatch.question;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An item, as far as answers are compared with it. What an item does not say is not compared: a worker is not to blame for
 * a field her vendor left out.
 */
public record ItemPayload(JsonNode json) {

    /** An item that says nothing. */
    public static final ItemPayload NONE = new ItemPayload(MissingNode.getInstance());

    Optional<String> text(String pointer) {
        var node = at(pointer);
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** How many elements the list there has. */
    OptionalInt size(String pointer) {
        var node = at(pointer);
        return node.isArray() ? OptionalInt.of(node.size()) : OptionalInt.empty();
    }

    /** The size of an image in pixels, written beside it as {@code width} or {@code height}. */
    OptionalDouble pixels(String pointer, String side) {
        var node = at(pointer).path(side);
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    /** The names of what stands there: an object's members, the {@code key} of a list's elements, else their numbers from 1. */
    Set<String> keys(String pointer) {
        var node = at(pointer);
        var keys = new LinkedHashSet<String>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(keys::add);
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                var key = node.get(i).path("key");
                keys.add(key.isTextual() ? key.textValue() : String.valueOf(i + 1));
            }
        }
        return keys;
    }

    private JsonNode at(String pointer) {
        return json.at(JsonPointer.compile(pointer));
    }
}
