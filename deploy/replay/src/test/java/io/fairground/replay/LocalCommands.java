package io.fairground.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands under {@code deploy/}, on the platform this test run was given. */
final class LocalCommands {

    private static final Path CHECKOUT = Path.of(System.getProperty("fairground.checkout", "../.."))
            .toAbsolutePath()
            .normalize();

    /** A service takes seconds to start on a machine that rests, and minutes on one that does not. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private LocalCommands() {}

    static Path checkout() {
        return CHECKOUT;
    }

    static Path platformFile() {
        var file = System.getenv("FAIRGROUND_PLATFORM");
        if (file == null) {
            throw new IllegalStateException("FAIRGROUND_PLATFORM names no platform: run this through deploy/test");
        }
        return Path.of(file);
    }

    static Path home() {
        return platformFile().toAbsolutePath().resolve("..").normalize();
    }

    /** Ends the first instance of the service with SIGKILL. */
    static void kill(String service) {
        run("deploy/down", "--home", home().toString(), "--kill", "--only", service);
    }

    static void start(String service) {
        run("deploy/up", "--home", home().toString(), "--no-build", "--only", service);
    }

    static void startReplicas(int replicas) {
        run("deploy/up", "--home", home().toString(), "--no-build", "--replicas", Integer.toString(replicas));
    }

    private static void run(String command, String... arguments) {
        var line = new ArrayList<>(List.of(CHECKOUT.resolve(command).toString()));
        line.addAll(List.of(arguments));
        try {
            var log = home().resolve("log/commands.log").toFile();
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(line + " failed, see " + log);
            }
        } catch (IOException e) {
            throw new IllegalStateException(line + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
