package io.fairground.dispatch.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas of single values. Each has a bound, so that no answer is larger than what somebody thought of. */
final class Shapes {

    private Shapes() {}

    /** @param lengthMin of Unicode code points, as JSON Schema counts */
    static Map<String, Object> text(int lengthMin, int lengthMax) {
        var schema = of("string");
        schema.put("minLength", lengthMin);
        schema.put("maxLength", lengthMax);
        return schema;
    }

    static Map<String, Object> oneOf(List<String> names) {
        var schema = of("string");
        schema.put("enum", names);
        return schema;
    }

    static Map<String, Object> integer(int min, int max) {
        var schema = of("integer");
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }

    static Map<String, Object> number(int min, int max) {
        var schema = integer(min, max);
        schema.put("type", "number");
        return schema;
    }

    static Map<String, Object> positive(int max) {
        var schema = of("number");
        schema.put("exclusiveMinimum", 0);
        schema.put("maximum", max);
        return schema;
    }

    static Map<String, Object> list(Map<String, Object> items, int min, int max) {
        var schema = of("array");
        schema.put("items", items);
        schema.put("minItems", min);
        schema.put("maxItems", max);
        return schema;
    }

    static Map<String, Object> set(Map<String, Object> items, int min, int max) {
        var schema = list(items, min, max);
        schema.put("uniqueItems", true);
        return schema;
    }

    private static LinkedHashMap<String, Object> of(String type) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        return schema;
    }
}
