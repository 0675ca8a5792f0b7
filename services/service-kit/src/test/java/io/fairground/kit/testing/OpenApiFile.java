package io.fairground.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

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
            if (!Files.exists(file) || !JSON.readTree(Files.readString(file)).equals(served)) {
                throw new AssertionError(
                        file.getFileName() + " is not what the service serves; look at the difference after"
                                + " running this test with -Dopenapi.update=true");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
