package io.fairground.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed contract is what the records say. {@code -Dschemas.update=true} rewrites the schemas. */
class EventSchemaTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theCommittedSchemaIsThatOfTheRecord(EventType type) throws IOException {
        var file = SCHEMAS.resolve(EventSchema.fileName(type));
        if (Boolean.getBoolean("schemas.update")) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, JSON.writeValueAsString(EventSchema.of(type)) + "\n");
        }

        assertThat(file).as("run with -Dschemas.update=true after a change").exists();
        assertThat(read(file)).isEqualTo(EventSchema.of(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theGoldenSampleIsValidAndShowsEveryMember(EventType type) throws IOException {
        var sample = read(sampleOf(type));

        assertThat(faults(type, sample)).isEmpty();
        assertThat(sample.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyElementsOf(Arrays.stream(type.record().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSampleWithoutAnIdOrWithAWrongTimeIsNotValid(EventType type) throws IOException {
        var withoutId = (ObjectNode) read(sampleOf(type));
        withoutId.remove("eventId");
        var wrongTime = (ObjectNode) read(sampleOf(type));
        wrongTime.put("occurredAt", 0.0);

        assertThat(faults(type, withoutId)).isNotEmpty();
        assertThat(faults(type, wrongTime)).isNotEmpty();
    }

    @Test
    void thereIsNoSchemaOrSampleWithoutAnEvent() throws IOException {
        var types = Arrays.asList(EventType.values());

        assertThat(namesIn(SCHEMAS))
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(EventSchema::fileName).toList());
        assertThat(namesIn(SAMPLES))
                .containsExactlyInAnyOrderElementsOf(types.stream()
                        .map(type -> EventSchema.noun(type) + ".json")
                        .toList());
    }

    private static List<Error> faults(EventType type, JsonNode event) {
        Schema schema = REGISTRY.getSchema(EventSchema.of(type).toString());
        return schema.validate(
                event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Path sampleOf(EventType type) {
        return SAMPLES.resolve(EventSchema.noun(type) + ".json");
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
