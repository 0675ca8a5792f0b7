package io.fairground.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of an event, made from its record.
 *
 * <p>What may be null need not be there either. Members that are not listed are allowed: adding an optional one is no new
 * version.
 */
final class EventSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private EventSchema() {}

    static ObjectNode of(EventType type) {
        var schema = JSON.createObjectNode();
        schema.put("$schema", DIALECT);
        schema.put("$id", "urn:fairground:event:" + noun(type) + ".v1");
        schema.put("title", type.typeName());
        schema.put("description", "On the topic " + type.topic().topicName());
        schema.setAll(ofRecord(type.record()));
        return schema;
    }

    /** Such as {@code job-submitted.v1.json}. */
    static String fileName(EventType type) {
        return noun(type) + ".v1.json";
    }

    /** Such as {@code job-submitted}. */
    static String noun(EventType type) {
        var name = type.typeName();
        return name.substring("io.fairground.".length(), name.length() - ".v1".length());
    }

    private static ObjectNode ofRecord(Class<?> record) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = JSON.createArrayNode();
        for (var component : record.getRecordComponents()) {
            var type = component.getAnnotatedType();
            properties.set(component.getName(), ofType(type));
            if (!type.isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private static ObjectNode ofType(AnnotatedType type) {
        var schema = ofClass(rawClass(type), type);
        if (type.isAnnotationPresent(Nullable.class)) {
            var either = JSON.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        return schema;
    }

    private static ObjectNode ofClass(Class<?> raw, AnnotatedType type) {
        if (raw == List.class) {
            var array = JSON.createObjectNode().put("type", "array");
            array.set("items", ofType(argument(type, 0)));
            return array;
        }
        if (raw == Map.class) {
            var object = JSON.createObjectNode().put("type", "object");
            if (rawClass(argument(type, 1)) != Object.class) {
                object.set("additionalProperties", ofType(argument(type, 1)));
            }
            return object;
        }
        if (raw.isEnum()) {
            var schema = JSON.createObjectNode();
            var values = schema.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).forEach(constant -> values.add(((Enum<?>) constant).name()));
            return schema;
        }
        return ofScalar(raw);
    }

    private static ObjectNode ofScalar(Class<?> raw) {
        var schema = JSON.createObjectNode();
        if (raw == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (raw == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (raw == Region.class) {
            return schema.put("type", "string").put("pattern", "^[A-Z]{2}(-[A-Z0-9]{1,3})?$");
        }
        if (raw == String.class || raw == LanguageTag.class) {
            return schema.put("type", "string");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (raw == double.class || raw == Double.class) {
            return schema.put("type", "number");
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return schema.put("type", "integer");
        }
        if (raw.isRecord()) {
            return ofRecord(raw);
        }
        throw new IllegalArgumentException("teach EventSchema what a " + raw.getName() + " looks like in JSON");
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> rawClass(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type.getType();
    }
}
