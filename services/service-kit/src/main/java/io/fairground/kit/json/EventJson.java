package io.fairground.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fairground.events.Event;
import io.fairground.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Writes and reads the bodies of events. A field this service does not know yet is skipped: adding one is free. */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper;
    private final Map<EventType, ObjectReader> readers = new EnumMap<>(EventType.class);

    public EventJson(ObjectMapper mapper) {
        this.mapper = mapper;
        for (var type : EventType.values()) {
            readers.put(
                    type, mapper.readerFor(type.record()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        }
    }

    public byte[] write(Event event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that cannot be written as JSON", e);
        }
    }

    /** @throws IOException when the body is not an event of that type */
    public Event read(EventType type, byte[] body) throws IOException {
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            throw new IOException("no reader for " + type);
        }
        return reader.readValue(body);
    }
}
