package io.fairground.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the running platform is: PostgreSQL, Kafka and Keycloak, started once for all tests. */
final class PlatformFile {

    private static final String INSIDE = ".fairground/platform.properties";

    private final Properties properties = new Properties();

    private PlatformFile(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when no platform runs: the message says how to start one */
    static PlatformFile load() {
        var named = System.getenv("FAIRGROUND_PLATFORM");
        var file = named != null
                ? Path.of(named)
                : Checkout.upwards(INSIDE)
                        .map(folder -> folder.resolve(INSIDE))
                        .orElseThrow(() -> new IllegalStateException(
                                "no platform is running: use deploy/test, or deploy/platform start"));
        return new PlatformFile(file);
    }

    String get(String key) {
        return Objects.requireNonNull(properties.getProperty(key), () -> "platform.properties lacks " + key);
    }
}
