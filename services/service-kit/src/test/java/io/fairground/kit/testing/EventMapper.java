package io.fairground.kit.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.kit.json.StrictJson;

/** The services' own dialect of JSON, where no container is running. */
public final class EventMapper {

    private EventMapper() {}

    public static ObjectMapper create() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        StrictJson.apply(mapper);
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
