package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** PostgreSQL, Kafka and Keycloak of one home, started and stopped together. */
public final class Platform {
    private final Home home;
    private final Progress progress;

    Platform(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** What other tools read, see {@code platform.properties}. */
    Properties properties() {
        if (!Files.exists(home.platform())) {
            throw new LocalException("no platform has been started in " + home.state() + ": run deploy/platform start");
        }
        return PrivateFile.read(home.platform());
    }

    List<Daemon> daemons() {
        return List.of(new Daemon(home, "postgres"), new Daemon(home, "kafka"), new Daemon(home, "keycloak"));
    }

    boolean isRunning() {
        return Files.exists(home.platform())
                && daemons().stream().allMatch(daemon -> daemon.running().isPresent());
    }

    /**
     * Starts what does not run, and returns when all of it answers.
     *
     * @param choice asked only if nothing runs yet: what runs keeps its ports
     */
    void start(Supplier<Ports> choice) {
        try (var lock = lock()) {
            if (isRunning()) {
                progress.say("platform is running (" + home.state() + ")");
                return;
            }
            var ports = anyRunning() ? Ports.from(properties()) : choice.get();
            start(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean anyRunning() {
        return Files.exists(home.platform())
                && daemons().stream().anyMatch(daemon -> daemon.running().isPresent());
    }

    private void start(Ports ports) {
        var secrets = Secrets.of(home);
        var postgres = new Postgres(home, secrets, ports.of(Ports.Part.POSTGRES));
        var kafka = new Kafka(home, ports);
        var keycloak = new Keycloak(home, secrets, postgres, ports.of(Ports.Part.KEYCLOAK));
        requireFreePorts(ports, postgres, kafka, keycloak);
        PlatformProperties.write(home, ports, secrets);
        if (kafka.daemon().running().isEmpty()) {
            kafka.begin();
        }
        // Unpacking and building Keycloak keeps one core busy while PostgreSQL mostly waits for the disk.
        var prepared = CompletableFuture.runAsync(() -> prepare(keycloak));
        if (postgres.daemon().running().isEmpty()) {
            progress.step("postgres 127.0.0.1:" + ports.of(Ports.Part.POSTGRES), postgres::start);
        }
        join(prepared);
        if (keycloak.daemon().running().isEmpty()) {
            keycloak.begin();
        }
        progress.step("kafka " + kafka.bootstrap(), () -> {
            kafka.awaitReady();
            kafka.createTopics();
        });
        progress.step("keycloak " + keycloak.url(), () -> {
            keycloak.awaitReady();
            keycloak.createRealm();
        });
    }

    private void prepare(Keycloak keycloak) {
        if (!keycloak.isPrepared()) {
            progress.step("keycloak is unpacked and built, once for this checkout", keycloak::prepare);
        }
    }

    private static void requireFreePorts(Ports ports, Postgres postgres, Kafka kafka, Keycloak keycloak) {
        if (postgres.daemon().running().isEmpty()) {
            ports.requireFree(Ports.Part.POSTGRES);
        }
        if (kafka.daemon().running().isEmpty()) {
            ports.requireFree(Ports.Part.KAFKA, Ports.Part.KAFKA_CONTROLLER);
        }
        if (keycloak.daemon().running().isEmpty()) {
            ports.requireFree(Ports.Part.KEYCLOAK);
        }
    }

    private static void join(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops in the reverse order, so that Keycloak can still write its last state. */
    void stop() {
        if (!Files.exists(home.state())) {
            return;
        }
        try (var lock = lock()) {
            var secrets = Secrets.of(home);
            var ports = Ports.from(PrivateFile.read(home.platform()));
            var postgres = new Postgres(home, secrets, ports.of(Ports.Part.POSTGRES));
            stop(new Keycloak(home, secrets, postgres, ports.of(Ports.Part.KEYCLOAK)).daemon(), "keycloak");
            stop(new Kafka(home, ports).daemon(), "kafka");
            if (postgres.daemon().running().isPresent()) {
                progress.step("postgres stopped", postgres::stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(Daemon daemon, String name) {
        if (daemon.running().isPresent()) {
            progress.step(name + " stopped", () -> daemon.stop("TERM", Duration.ofSeconds(30)));
        }
    }

    /** Two commands at once must not start two of everything; closing the channel gives the lock back. */
    private FileChannel lock() throws IOException {
        var channel = FileChannel.open(
                home.folder("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }
}
