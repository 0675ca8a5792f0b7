package io.fairground.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void everyPlaceholderBecomesASecretOfThisHome() {
        // Given
        var secrets = Secrets.of(Home.of(folder, Map.of(), Optional.empty()));

        // When
        var rendered = RealmTemplate.render(secrets);

        // Then
        assertFalse(rendered.contains("${"), "a placeholder is left");
        assertEquals(
                secrets.find("client.dataset.secret").orElseThrow(),
                client(rendered, "dataset").path("secret").asText());
    }

    @Test
    void theDefaultScopesAreLeftToKeycloak() {
        // Given
        var secrets = Secrets.of(Home.of(folder, Map.of(), Optional.empty()));

        // When
        var realm = Http.read(RealmTemplate.render(secrets));

        // Then: with this key present, tokens would lose their subject and their roles
        assertTrue(realm.path("clientScopes").isMissingNode());
    }

    private static com.fasterxml.jackson.databind.JsonNode client(String realm, String id) {
        for (var client : Http.read(realm).path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }
}
