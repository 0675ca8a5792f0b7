package io.fairground.dispatch.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object as a JSON Schema describes it: these members, and no others. */
public final class ObjectShape {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    static ObjectShape members() {
        return new ObjectShape();
    }

    ObjectShape required(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        required.add(name);
        return this;
    }

    ObjectShape optional(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    /** Adds a member only where the question asks for it. */
    ObjectShape optionalIf(boolean asked, String name, Map<String, Object> schema) {
        return asked ? optional(name, schema) : this;
    }

    Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
