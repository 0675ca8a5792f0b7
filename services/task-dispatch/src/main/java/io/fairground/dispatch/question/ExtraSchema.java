package io.fairground.dispatch.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which JSON Schema of her own a vendor may add, for the member {@code extra}, and how it may grow. */
final class ExtraSchema {

    static final String POINTER = "/extraSchema";
    static final String DEFINITIONS = "$defs";

    private ExtraSchema() {}

    /** Why it is not taken. */
    static List<Fault> faults(@Nullable Map<String, Object> schema) {
        if (schema == null) {
            return List.of();
        }
        var found = new ArrayList<>(SafeProfile.faults(schema));
        if (!"object".equals(schema.get("type"))) {
            found.add(new Fault(POINTER + "/type", "is object: extra is one"));
        }
        return found.isEmpty() ? MetaSchema.faults(schema) : found;
    }

    /** Whether an answer must have the member: only when something in it is required. */
    static boolean demanded(Map<String, Object> schema) {
        return schema.get("required") instanceof List<?> required && !required.isEmpty();
    }

    /** The schema as it stands inside an answer's, whose root carries its definitions. */
    static Map<String, Object> embedded(Map<String, Object> schema) {
        var embedded = new LinkedHashMap<>(schema);
        embedded.remove("$schema");
        embedded.remove(DEFINITIONS);
        return embedded;
    }

    /** Members may be added that are not required, and nothing else. */
    static List<Fault> refusals(@Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        if (before == null) {
            return after == null || !demanded(after)
                    ? List.of()
                    : List.of(new Fault(POINTER + "/required", "requires what answers given do not have"));
        }
        if (after == null) {
            return List.of(new Fault(POINTER, "cannot go: answers given may have extra"));
        }
        var same = Objects.equals(apart(before, "properties", DEFINITIONS), apart(after, "properties", DEFINITIONS))
                && contains(after, before, "properties")
                && contains(after, before, DEFINITIONS);
        return same ? List.of() : List.of(new Fault(POINTER, "may only get new properties that are not required"));
    }

    private static Map<String, Object> apart(Map<String, Object> schema, String... keywords) {
        var rest = new LinkedHashMap<>(schema);
        rest.keySet().removeAll(List.of(keywords));
        return rest;
    }

    private static boolean contains(Map<String, Object> after, Map<String, Object> before, String keyword) {
        return members(after, keyword)
                .entrySet()
                .containsAll(members(before, keyword).entrySet());
    }

    private static Map<?, ?> members(Map<String, Object> schema, String keyword) {
        return schema.get(keyword) instanceof Map<?, ?> map ? map : Map.of();
    }
}
