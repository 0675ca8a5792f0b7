package io.fairground.bench;

import io.fairground.bench.platform.RunningPlatform;

/**
 * What a benchmark is given.
 *
 * @param quick asks for sizes that end within five minutes
 */
public record Context(RunningPlatform platform, boolean quick, long seed) {

    /** Progress goes to the error stream: standard output is the table's. */
    public void say(String line) {
        System.err.println(line);
    }
}
