package io.fairground.replay.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.IntStream;

/** Where the platform and its services are, as {@code deploy/up} wrote it down. */
public final class Platform {

    private static final int REPLICAS_MAX = 4;
    private static final int PORTS_BETWEEN_REPLICAS = 100;

    private final Properties properties;

    private Platform(Properties properties) {
        this.properties = properties;
    }

    /** @throws IllegalStateException when nothing has been started there */
    public static Platform read(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("there is no " + file + ": run deploy/up first");
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Platform(properties);
    }

    /** Every replica of a service that was started, the first first. */
    public Endpoint service(String slug) {
        var first = URI.create(get("service." + slug + ".url"));
        var replicas = IntStream.range(0, REPLICAS_MAX)
                .filter(replica -> replica == 0 || Files.exists(pidFile(slug + "." + replica)))
                .mapToObj(replica -> URI.create(
                        "http://" + first.getHost() + ":" + (first.getPort() + PORTS_BETWEEN_REPLICAS * replica)))
                .toList();
        return new Endpoint(replicas);
    }

    private Path pidFile(String instance) {
        return Path.of(get("home"), "run", instance + ".pid");
    }

    public String get(String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("platform.properties has no " + key);
        }
        return value;
    }
}
