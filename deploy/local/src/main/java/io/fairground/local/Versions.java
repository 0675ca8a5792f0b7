package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions that the build knows and the code needs. */
final class Versions {
    private Versions() {}

    static String get(String name) {
        var versions = new Properties();
        try (var file = Versions.class.getResourceAsStream("/versions.properties")) {
            if (file != null) {
                versions.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name, "unknown");
    }
}
