package io.fairground.bench;

import io.fairground.bench.platform.RunningPlatform;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a benchmark is given.
 *
 * @param checkout of this project
 * @param quick asks for sizes that end within five minutes
 * @param data a folder of sets to measure on, instead of those that are shipped
 */
public record Context(Path checkout, boolean quick, long seed, Optional<Path> data) {

    /** @throws BenchException when nothing was started in this checkout */
    public RunningPlatform platform() {
        return RunningPlatform.of(checkout, System.getenv());
    }

    /** Progress goes to the error stream: standard output is the table's. */
    public void say(String line) {
        System.err.println(line);
    }
}
