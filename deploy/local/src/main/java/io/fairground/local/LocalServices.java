package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Starts, ends and crashes instances of the services on a running platform. */
public final class LocalServices {
    private static final String JVM_OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m";
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Home home;
    private final Properties platform;
    private final Ports ports;

    private LocalServices(Home home, Properties platform) {
        this.home = home;
        this.platform = platform;
        this.ports = Ports.from(platform);
    }

    /** The services of the platform in this home, which has been started before. */
    public static LocalServices of(Home home) {
        return new LocalServices(home, new Platform(home, new Progress(System.err)).properties());
    }

    /** Whether the build left something to run. */
    public boolean isBuilt(Service service) {
        return Files.exists(application(service).resolve("quarkus-run.jar"));
    }

    private Path application(Service service) {
        return home.checkout().resolve("services").resolve(service.slug()).resolve("target/quarkus-app");
    }

    /** Starts the instance, if it does not run, without waiting for it. */
    public void begin(ServiceProcess instance) {
        var daemon = daemon(instance);
        if (daemon.running().isPresent()) {
            return;
        }
        var port = instance.port(ports);
        Ports.requireFree(port, "FAIRGROUND_PORT_" + instance.service().name());
        daemon.start(command(instance.service()), environment(instance, port), home.state());
    }

    /**
     * A further process of a service, as this platform would start one, for whoever starts and ends it themselves.
     *
     * @param settings variables that win over those of an instance, such as another port and database
     */
    public ProcessBuilder detachedFromPlatform(Service service, Map<String, String> settings) {
        var builder = new ProcessBuilder(command(service));
        builder.environment().keySet().removeIf(Daemon::wouldLeakIn);
        builder.environment().putAll(environment(new ServiceProcess(service, 0), 0));
        builder.environment().putAll(settings);
        return builder;
    }

    private List<String> command(Service service) {
        var command = new ArrayList<>(List.of(Tools.java()));
        var options = Optional.ofNullable(System.getenv("FAIRGROUND_JVM_OPTS")).orElse(JVM_OPTIONS);
        Stream.of(options.split("\\s+")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                application(service).resolve("quarkus-run.jar").toString()));
        return command;
    }

    /** The contract with service-kit: a service learns everything about its surroundings from these variables. */
    private Map<String, String> environment(ServiceProcess instance, int port) {
        var service = instance.service();
        var database = "db." + service.database();
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", known(database + ".url"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", known(database + ".user"));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", known(database + ".password"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", known("kafka.bootstrap"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", known("keycloak.url") + "/realms/" + Keycloak.REALM);
        environment.put("QUARKUS_OIDC_CLIENT_ID", service.slug());
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", known(PlatformProperties.clientSecret(service)));
        if (service == Service.WORKER_PAYMENT) {
            environment.put(
                    "FAIRGROUND_PAYOUT_ACCOUNT_KEYS", "1=" + Secrets.of(home).get("payout-account.key"));
        }
        environment.put("FAIRGROUND_REPLICA", Integer.toString(instance.replica()));
        return environment;
    }

    private String known(String key) {
        return platform.getProperty(key, "");
    }

    /** Waits until the instance says it can serve. */
    public void awaitReady(ServiceProcess instance) {
        var health = url(instance) + "/q/health/ready";
        Tools.await(
                daemon(instance), START, () -> Http.isOk(health), () -> "\n" + health + " says:\n" + Http.text(health));
    }

    /** Where the instance listens. */
    public String url(ServiceProcess instance) {
        return "http://127.0.0.1:" + instance.port(ports);
    }

    /** Lets the instance finish its requests and end. */
    public void stop(ServiceProcess instance) {
        daemon(instance).stop("TERM", STOP);
    }

    /** Ends the instance as a power failure would ({@code kill -9}). */
    public void kill(ServiceProcess instance) {
        daemon(instance).kill();
    }

    /** The running process of the instance, if any. */
    public Optional<ProcessHandle> process(ServiceProcess instance) {
        return daemon(instance).running();
    }

    /** True if the service was built again after this instance started. */
    boolean isOutdated(ServiceProcess instance) {
        var built = Stream.of("quarkus-run.jar", "app", "quarkus")
                .map(application(instance.service())::resolve)
                .map(LocalServices::changed)
                .max(Instant::compareTo)
                .orElseThrow();
        return process(instance)
                .flatMap(process -> process.info().startInstant())
                .map(built::isAfter)
                .orElse(false);
    }

    private static Instant changed(Path path) {
        try (var files = Files.walk(path)) {
            return files.map(LocalServices::modified)
                    .max(FileTime::compareTo)
                    .map(FileTime::toInstant)
                    .orElse(Instant.MIN);
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every instance that was started in this home and not stopped, whether or not it still runs. */
    public List<ServiceProcess> started() {
        try (var files = Files.list(home.folder("run"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .filter(name -> Stream.of("postgres", "kafka", "keycloak").noneMatch(name::equals))
                    .map(ServiceProcess::parse)
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Daemon daemon(ServiceProcess instance) {
        return new Daemon(home, instance.name());
    }
}
