package io.fairground.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.events.EventType;
import io.fairground.kit.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden samples of the contract, through the mapper that all services use. */
class EventSamplesTest {

    private final ObjectMapper mapper = mapper();
    private final EventJson events = new EventJson(mapper);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSampleIsReadAndWrittenWithoutALoss(EventType type) throws IOException {
        var sample = sample(type);

        var event = events.read(type, mapper.writeValueAsBytes(sample));

        assertThat(event).isInstanceOf(type.record());
        assertThat(EventType.of(event)).isEqualTo(type);
        assertThat(mapper.readTree(events.write(event))).isEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aMemberThatALaterVersionAddsIsSkipped(EventType type) throws IOException {
        var sample = sample(type);
        var later = sample.deepCopy().put("addedLater", "x");

        var event = events.read(type, mapper.writeValueAsBytes(later));

        assertThat(mapper.readTree(events.write(event))).isEqualTo(sample);
    }

    private ObjectNode sample(EventType type) throws IOException {
        var name = type.typeName().replace("io.fairground.", "").replace(".v1", ".json");
        var file = Checkout.root()
                .resolve("services/events/src/test/resources/samples")
                .resolve(name);
        return (ObjectNode) mapper.readTree(Files.readString(file));
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        StrictJson.apply(mapper);
        return mapper;
    }
}
