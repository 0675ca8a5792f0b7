package io.fairground.kit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Operators look settings up in one page: {@code docs/reference/configuration.md}. */
class ConfigurationPageTest {

    private static final List<String> FILES =
            List.of("application.properties", "META-INF/microprofile-config.properties");

    @Test
    void everySettingOfOursIsListedWithItsDefault() throws IOException {
        // Given
        var page = Files.readString(Checkout.root().resolve("docs/reference/configuration.md"));

        // When
        var settings = settings();

        // Then
        assertThat(settings).containsKey("fairground.relay.batch-size");
        assertThat(settings)
                .allSatisfy((key, value) -> assertThat(page)
                        .contains("| `" + key + "` | " + (value.isEmpty() ? "empty" : "`" + value + "`") + " |"));
    }

    private static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        resources()
                .flatMap(folder -> FILES.stream().map(folder::resolve))
                .filter(Files::exists)
                .forEach(file -> {
                    var properties = read(file);
                    properties.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("fairground."))
                            .forEach(key -> settings.put(key, properties.getProperty(key)));
                });
        return settings;
    }

    private static Stream<Path> resources() {
        try (var modules = Files.list(Checkout.root().resolve("services"))) {
            return modules.map(module -> module.resolve("src/main/resources")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
