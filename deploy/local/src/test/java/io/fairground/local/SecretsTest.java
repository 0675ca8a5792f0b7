package io.fairground.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void chooseHome() {
        home = Home.of(folder, Map.of(), Optional.empty());
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        // When
        Secrets.of(home).get("one");

        // Then
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())));
    }

    @Test
    void aSecretStaysTheSameAcrossRestarts() {
        // Given
        var first = Secrets.of(home).get("one");

        // When
        var again = Secrets.of(home).get("one");

        // Then
        assertEquals(first, again);
    }

    @Test
    void twoSecretsDiffer() {
        // When
        var secrets = Secrets.of(home);

        // Then
        assertNotEquals(secrets.get("one"), secrets.get("two"));
    }

    @Test
    void twoCommandsAtOnceDoNotLoseEachOthersSecrets() {
        // Given
        var one = Secrets.of(home);
        var other = Secrets.of(home);

        // When
        var made = one.get("one");
        other.get("two");

        // Then
        assertEquals(Optional.of(made), Secrets.of(home).find("one"));
    }

    @Test
    void printingThemShowsNone() {
        // Given
        var secrets = Secrets.of(home);
        var secret = secrets.get("one");

        // Then
        assertEquals(false, secrets.toString().contains(secret));
    }
}
