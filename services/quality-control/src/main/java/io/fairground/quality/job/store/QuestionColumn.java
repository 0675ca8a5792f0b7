package io.fairground.quality.job.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question's definition as it is stored. */
final class QuestionColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private QuestionColumn() {}

    static @Nullable String write(Map<String, Object> definition) {
        try {
            return definition.isEmpty() ? null : JSON.writeValueAsString(definition);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Object> read(@Nullable String stored) {
        try {
            return stored == null ? Map.of() : JSON.readValue(stored, MEMBERS);
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
