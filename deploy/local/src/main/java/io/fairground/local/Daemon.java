package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that outlives the command which started it, known by a pid file. */
public final class Daemon {
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);
    private static final long LOG_BYTES = 20_000_000;

    private final String name;
    private final Home home;

    Daemon(Home home, String name) {
        this.home = home;
        this.name = name;
    }

    public String name() {
        return name;
    }

    Path log() {
        return home.log(name);
    }

    /** Starts the command in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it. */
    ProcessHandle start(List<String> command, Map<String, String> environment, Path folder) {
        try {
            setAsideLongLog();
            var builder = new ProcessBuilder(detached(command));
            builder.environment().keySet().removeIf(Daemon::wouldLeakIn);
            builder.environment().putAll(environment);
            builder.directory(folder.toFile());
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            var process = builder.start().toHandle();
            remember(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + name, e);
        }
    }

    /** Keeps one older log, so that a machine that is used for months does not fill up. */
    private void setAsideLongLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
            Files.move(log(), home.log(name + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A child's settings come from us alone: a developer's own PGDATA or QUARKUS_... must not change it. */
    static boolean wouldLeakIn(String variable) {
        return variable.startsWith("PG")
                || variable.startsWith("KC_")
                || variable.startsWith("QUARKUS_")
                || variable.startsWith("KAFKA_")
                || variable.equals("JAVA_TOOL_OPTIONS");
    }

    /** Both commands replace themselves by what they start, so the pid stays the one we are given. */
    private static List<String> detached(List<String> command) {
        var whole = new ArrayList<String>();
        whole.add(Tools.find("setsid").isPresent() ? "setsid" : "nohup");
        whole.addAll(command);
        return whole;
    }

    private void remember(ProcessHandle process) {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        process.info().startInstant().ifPresent(at -> properties.setProperty("started", at.toString()));
        PrivateFile.write(home.pid(name), properties);
    }

    /** The process, if it runs and is still the one that was started: pids are reused. */
    public Optional<ProcessHandle> running() {
        var properties = PrivateFile.read(home.pid(name));
        var pid = properties.getProperty("pid");
        if (pid == null) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> !Tools.isZombie(process.pid()))
                .filter(process -> startedAt(process, properties.getProperty("started", "")));
    }

    private static boolean startedAt(ProcessHandle process, String expected) {
        if (expected.isEmpty()) {
            return true;
        }
        return process.info()
                .startInstant()
                .map(at -> Duration.between(at, Instant.parse(expected)).abs().compareTo(CLOCK_SLACK) < 0)
                .orElse(true);
    }

    /** Asks politely with the signal, insists after the patience is over. */
    void stop(String signal, Duration patience) {
        running().ifPresent(process -> {
            Tools.signal(process.pid(), signal);
            if (!waitForEnd(process, patience)) {
                process.destroyForcibly();
                waitForEnd(process, Duration.ofSeconds(10));
            }
        });
        forget();
    }

    /** Ends it at once, as a crash would: nothing is flushed and nothing is said. */
    public void kill() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            waitForEnd(process, Duration.ofSeconds(10));
        });
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(home.pid(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean waitForEnd(ProcessHandle process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && !Tools.isZombie(process.pid())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                process.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    /** The end of its log, for error messages. */
    String lastWords(int lines) {
        try {
            var all = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + log() + ")";
        }
    }
}
