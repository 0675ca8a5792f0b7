package io.fairground.bench.platform;

import io.fairground.bench.BenchException;
import io.fairground.local.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process of a service that only a benchmark talks to: with the platform's settings, but for a database, topics and a port
 * of its own.
 */
public final class OwnService implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final Path log;

    private OwnService(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Whether the build left something to run. */
    public static boolean isBuilt(RunningPlatform platform, Service service) {
        return platform.services().isBuilt(service);
    }

    /**
     * Starts it; {@link #awaitReady} waits.
     *
     * @param log what the process says; replaced
     */
    public static OwnService start(
            RunningPlatform platform, Service service, ScratchDatabase database, ScratchTopics topics, Path log) {
        var port = freePort();
        var settings = Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.owner(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "FAIRGROUND_TOPIC_PREFIX", topics.prefix());
        try {
            var process = platform.services()
                    .detachedFromPlatform(service, settings)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new OwnService(process, port, log);
        } catch (IOException e) {
            throw new BenchException("cannot start a process of " + service.slug() + ": " + e.getMessage(), e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BenchException("no port is free: " + e.getMessage(), e);
        }
    }

    /** Waits until it says it can serve. */
    public void awaitReady() {
        var deadline = System.nanoTime() + START.toNanos();
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            while (!isReady(client)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new BenchException("the service did not start; " + log + " says why");
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        var health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10));
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** CPU time it has used so far; empty where the system does not tell. */
    public Optional<Duration> cpu() {
        return process.info().totalCpuDuration();
    }

    /** Lets it finish what it does; ends it where that takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
