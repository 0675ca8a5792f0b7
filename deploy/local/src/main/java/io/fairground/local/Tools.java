package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Small dealings with the operating system. */
final class Tools {
    private Tools() {}

    static Optional<Path> find(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a container nobody may reap a dead child of a command that has ended; such a pid is not a running process. */
    static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs to the end with its output in the log, and fails with the log's last lines. */
    static void run(Daemon owner, List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(owner.log().toFile()));
            var exit = builder.start().waitFor();
            if (exit != 0) {
                throw new LocalException(
                        command.getFirst() + " ended with " + exit + "; its last words:\n" + owner.lastWords(20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("interrupted", e);
        }
    }

    /** Waits until the probe holds; fails early when the process has ended. */
    static void await(Daemon daemon, Duration patience, BooleanSupplier ready) {
        await(daemon, patience, ready, () -> "");
    }

    /** @param diagnosis added to the complaint when the patience is over */
    static void await(Daemon daemon, Duration patience, BooleanSupplier ready, Supplier<String> diagnosis) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (daemon.running().isEmpty()) {
                throw new LocalException(daemon.name() + " ended while starting; its last words (" + daemon.log()
                        + "):\n" + daemon.lastWords(25));
            }
            if (System.nanoTime() > deadline) {
                throw new LocalException(daemon.name() + " was not ready after " + patience.toSeconds() + " s; see "
                        + daemon.log() + diagnosis.get());
            }
            pause(Duration.ofMillis(150));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("interrupted", e);
        }
    }
}
