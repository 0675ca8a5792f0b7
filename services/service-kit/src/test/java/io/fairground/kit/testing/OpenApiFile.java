package io.fairground.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;

/** The committed OpenAPI file of a service: what its users program against. */
public final class OpenApiFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private OpenApiFile() {}

    /** Fails when the running service describes itself differently; {@code -Dopenapi.update=true} rewrites the file. */
    public static void assertCommitted(String service) {
        var file = Checkout.root().resolve("docs/reference/openapi/" + service + ".json");
        try {
            var served = withoutServers(document());
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(served) + "\n");
                return;
            }
            var committed = Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
            if (!committed.equals(served)) {
                throw new AssertionError(file.getFileName() + " is not what the service serves, at "
                        + differences("", committed, served)
                        + "; -Dopenapi.update=true rewrites it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pointers to the innermost places where the two differ. */
    private static List<String> differences(String pointer, JsonNode committed, JsonNode served) {
        if (committed.equals(served)) {
            return List.of();
        }
        if (committed.isObject() && served.isObject()) {
            var names = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(
                            name -> differences(pointer + "/" + name, committed.path(name), served.path(name)).stream())
                    .toList();
        }
        return List.of(pointer + " (" + committed + " against " + served + ")");
    }

    static JsonNode document() {
        try {
            var text = RestAssured.given().get("/q/openapi?format=json").asString();
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port differs from run to run. */
    private static JsonNode withoutServers(JsonNode document) {
        ((ObjectNode) document).remove("servers");
        return document;
    }
}
