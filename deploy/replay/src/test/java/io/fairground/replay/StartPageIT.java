package io.fairground.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page a newcomer follows: every command of it, as written, on the platform of this test run. */
class StartPageIT {

    private static final String PORT = "port.";

    @TempDir
    private Path folder;

    @Test
    void everyCommandOfTheStartPageRunsAsWritten() throws IOException, InterruptedException {
        // Given
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(
                        LocalCommands.checkout().resolve("deploy/check-start").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("FAIRGROUND_HOME", LocalCommands.home().toString());
        platform()
                .forEach((key, value) -> builder.environment()
                        .put("FAIRGROUND_PORT_" + key.substring(PORT.length()).toUpperCase(Locale.ROOT), value));

        // When
        var process = builder.start();
        var ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        // Then
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(() -> read(output)).isZero();
    }

    private static Map<String, String> platform() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(LocalCommands.platformFile())) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PORT))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "no output: " + e.getMessage();
        }
    }
}
