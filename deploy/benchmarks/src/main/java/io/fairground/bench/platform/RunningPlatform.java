package io.fairground.bench.platform;

import io.fairground.bench.BenchException;
import io.fairground.local.Home;
import io.fairground.local.Identities;
import io.fairground.local.LocalException;
import io.fairground.local.LocalServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What {@code deploy/up} started, as its {@code platform.properties} describes it. */
public final class RunningPlatform {

    private final Home home;
    private final Properties properties;

    private RunningPlatform(Home home, Properties properties) {
        this.home = home;
        this.properties = properties;
    }

    /** @throws BenchException when nothing was started in this checkout */
    public static RunningPlatform of(Path checkout, Map<String, String> environment) {
        return find(checkout, environment)
                .orElseThrow(() -> new BenchException("nothing runs here: start it with deploy/up"));
    }

    /** Nothing when nothing was started in this checkout. */
    public static Optional<RunningPlatform> find(Path checkout, Map<String, String> environment) {
        var home = Home.of(checkout, environment, Optional.empty());
        var file = home.state().resolve("platform.properties");
        return Files.exists(file) ? Optional.of(new RunningPlatform(home, read(file))) : Optional.empty();
    }

    /** The base URL of a service's first replica. */
    public String serviceUrl(String service) {
        return get("service." + service + ".url");
    }

    /** Users are made on demand and kept: a second run finds them. */
    public Identities people() {
        try {
            return Identities.of(home);
        } catch (LocalException e) {
            throw new BenchException(String.valueOf(e.getMessage()), e);
        }
    }

    /** How the platform starts its services. */
    LocalServices services() {
        return LocalServices.of(home);
    }

    /** Where Kafka listens. */
    public String kafka() {
        return get("kafka.bootstrap");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + get("postgres.port") + "/" + database;
    }

    /** A new connection of the administrator, who sees every database's counters. */
    public Connection connect(String database) {
        try {
            return DriverManager.getConnection(
                    url(database), get("postgres.admin.user"), get("postgres.admin.password"));
        } catch (SQLException e) {
            throw new BenchException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    public String postgresVersion() {
        try (var connection = connect("postgres")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new BenchException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    /** CPU time that all replicas of a service have used so far; empty where the system does not tell. */
    public Optional<Duration> cpu(String service) {
        try (Stream<Path> files = Files.list(home.state().resolve("run"))) {
            return files.filter(file -> isPidOf(service, file.getFileName().toString()))
                    .flatMap(file -> ProcessHandle.of(Long.parseLong(read(file).getProperty("pid", "0"))).stream())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration::plus);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPidOf(String service, String file) {
        return file.startsWith(service + ".") && file.endsWith(".pid");
    }

    private String get(String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new BenchException("platform.properties lacks " + key + ": start with deploy/up");
        }
        return value;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
