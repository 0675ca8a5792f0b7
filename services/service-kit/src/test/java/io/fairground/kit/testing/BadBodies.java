package io.fairground.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Bodies that are wrong in one way each: not JSON, not the right shape, or right but for one field. */
final class BadBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH_MAX = 6;

    private final JsonNode document;

    private BadBodies(JsonNode document) {
        this.document = document;
    }

    static List<String> of(JsonNode document, JsonNode schema) {
        var bodies = new ArrayList<>(List.of(
                "",
                " ",
                "{",
                "}",
                "null",
                "[]",
                "7",
                "\"x\"",
                "NaN",
                "{\"noSuchField\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{} {}",
                "[".repeat(2000),
                "{\"a\":".repeat(2000),
                "{\"a\":" + "9".repeat(2000) + "}",
                "{\"a\":1e400}",
                "\u0000\u0001\ufffe"));
        var maker = new BadBodies(document);
        var valid = maker.example(schema, 0);
        if (valid instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(field -> wrongValues().forEach(wrong -> {
                        var copy = object.deepCopy();
                        copy.set(field, wrong);
                        bodies.add(copy.toString());
                    }));
            bodies.add(object.deepCopy().put("noSuchField", 1).toString());
        }
        return bodies;
    }

    private static List<JsonNode> wrongValues() {
        var deep = NODES.objectNode();
        deep.putObject("a").putObject("b").putArray("c");
        return List.of(
                NODES.nullNode(),
                NODES.textNode(""),
                NODES.textNode("a\u0000b"),
                NODES.textNode("x".repeat(70_000)),
                NODES.numberNode(-1),
                NODES.numberNode(0.5),
                NODES.numberNode(new BigInteger("9".repeat(30))),
                NODES.booleanNode(true),
                NODES.arrayNode(),
                NODES.arrayNode().addNull(),
                NODES.arrayNode().add(deep),
                deep);
    }

    private JsonNode example(JsonNode schema, int depth) {
        var resolved = resolve(schema);
        if (depth > DEPTH_MAX) {
            return NODES.nullNode();
        }
        if (resolved.path("enum").size() > 0) {
            return resolved.path("enum").get(0);
        }
        return switch (type(resolved)) {
            case "object" -> object(resolved, depth);
            case "array" -> NODES.arrayNode().add(example(resolved.path("items"), depth + 1));
            case "integer" -> NODES.numberNode(1);
            case "number" -> NODES.numberNode(0.5);
            case "boolean" -> NODES.booleanNode(true);
            default -> text(resolved);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), example(property.getValue(), depth + 1)));
        return object;
    }

    private static JsonNode text(JsonNode schema) {
        return NODES.textNode(
                "uuid".equals(schema.path("format").asText()) ? new UUID(0x7000L, 1L).toString() : "text");
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!"null".equals(one.asText())) {
                    return one.asText();
                }
            }
        }
        return type.asText();
    }

    private JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return document.at(reference.substring(1));
        }
        for (var keyword : List.of("anyOf", "oneOf", "allOf")) {
            for (var option : schema.path(keyword)) {
                if (!"null".equals(option.path("type").asText())) {
                    return resolve(option);
                }
            }
        }
        return schema;
    }
}
