package io.fairground.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be checked of the container files without an engine: they keep the contract that the services have. */
class DeploymentFilesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET");

    @ParameterizedTest
    @EnumSource(Service.class)
    void composeGivesEachServiceAllItMustBeTold(Service service) throws IOException {
        var compose = documents("deploy/compose/compose.yaml").getFirst();
        var one = compose.path("services").path(service.slug());
        var environment = one.path("environment");

        required().forEach(name -> assertTrue(environment.hasNonNull(name), service + " lacks " + name));
        assertEquals(port(service), environment.path("QUARKUS_HTTP_PORT").asInt());
        assertEquals(
                "127.0.0.1:" + port(service) + ":" + port(service),
                one.path("ports").path(0).asText());
        assertEquals(service.slug(), environment.path("QUARKUS_OIDC_CLIENT_ID").asText());
        assertEquals(
                service.slug(), one.path("build").path("args").path("SERVICE").asText());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void kubernetesGivesEachServiceAllItMustBeTold(Service service) throws IOException {
        var documents = documents("deploy/kubernetes/" + service.slug() + ".yaml");
        var container = container(documents.getFirst());
        var environment = container.path("env");

        required()
                .forEach(name -> assertTrue(
                        StreamSupport.stream(environment.spliterator(), false)
                                .anyMatch(variable ->
                                        variable.path("name").asText().equals(name)),
                        service + " lacks " + name));
        assertEquals(
                port(service),
                container.path("ports").path(0).path("containerPort").asInt());
        assertEquals("Service", documents.getLast().path("kind").asText());
        assertEquals(
                port(service),
                documents
                        .getLast()
                        .path("spec")
                        .path("ports")
                        .path(0)
                        .path("port")
                        .asInt());
        List.of("startupProbe", "readinessProbe", "livenessProbe")
                .forEach(probe -> assertTrue(container.hasNonNull(probe), service + " lacks a " + probe));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void noSecretHasADefault(Service service) throws IOException {
        var compose = documents("deploy/compose/compose.yaml").getFirst();
        compose.path("services")
                .forEach(one -> one.path("environment").properties().forEach(variable -> {
                    if (SECRET.matcher(variable.getKey()).find()) {
                        var value = variable.getValue().asText();
                        assertTrue(value.matches("\\$\\{[A-Z_]+:\\?.+}"), variable.getKey() + " is " + value);
                    }
                }));
        var deployment =
                documents("deploy/kubernetes/" + service.slug() + ".yaml").getFirst();
        container(deployment).path("env").forEach(variable -> {
            if (SECRET.matcher(variable.path("name").asText()).find()) {
                assertFalse(variable.has("value"), variable + " stands in the file");
                assertTrue(variable.path("valueFrom").hasNonNull("secretKeyRef"), variable + " is no secret");
            }
        });
    }

    /** The table of the page is what operators read, so it is what the files are held against. */
    private static List<String> required() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/reference/configuration.md"));
        var section = page.substring(page.indexOf("## What a service must be told"), page.indexOf("## All services"));
        var names = Pattern.compile("`([A-Z][A-Z_]+)`")
                .matcher(section)
                .results()
                .map(name -> name.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        assertTrue(names.size() > 5, "the table is gone");
        return List.copyOf(names);
    }

    private static int port(Service service) {
        return Ports.of(Map.of(), OptionalInt.empty()).of(service, 0);
    }

    private static JsonNode container(JsonNode deployment) {
        return deployment
                .path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .path(0);
    }

    private static List<JsonNode> documents(String file) throws IOException {
        var documents = new ArrayList<JsonNode>();
        try (var parser = YAML.createParser(ROOT.resolve(file).toFile())) {
            YAML.readValues(parser, JsonNode.class).forEachRemaining(documents::add);
        }
        return documents;
    }
}
