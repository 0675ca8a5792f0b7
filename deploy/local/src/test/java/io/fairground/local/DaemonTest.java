package io.fairground.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
    @TempDir
    private Path folder;

    @Test
    void aPidThatNowBelongsToAnotherProcessIsNotOurs() {
        // Given
        var home = Home.of(folder, Map.of(), Optional.empty());
        var daemon = new Daemon(home, "sleeper");
        var process = daemon.start(List.of("sleep", "60"), Map.of(), folder);
        var file = PrivateFile.read(home.pid("sleeper"));
        file.setProperty("started", "2020-01-01T00:00:00Z");
        PrivateFile.write(home.pid("sleeper"), file);

        // When
        daemon.stop("TERM", Duration.ofSeconds(5));

        // Then
        assertTrue(process.isAlive(), "a stranger was ended");
        process.destroyForcibly();
    }

    @Test
    void aStoppedDaemonIsGone() {
        // Given
        var daemon = new Daemon(Home.of(folder, Map.of(), Optional.empty()), "sleeper");
        var process = daemon.start(List.of("sleep", "60"), Map.of(), folder);

        // When
        daemon.stop("TERM", Duration.ofSeconds(5));

        // Then
        assertTrue(daemon.running().isEmpty());
        assertTrue(!process.isAlive() || Tools.isZombie(process.pid()));
    }
}
