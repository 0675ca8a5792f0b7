package io.fairground.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Keycloak in a JVM of its own, with its state in PostgreSQL. */
final class Keycloak {
    static final String ADMIN = "fairground-admin";
    static final String REALM = "fairground";
    private static final List<String> OPENS = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final Secrets secrets;
    private final Postgres postgres;
    private final int port;
    private final Daemon daemon;

    Keycloak(Home home, Secrets secrets, Postgres postgres, int port) {
        this.home = home;
        this.secrets = secrets;
        this.postgres = postgres;
        this.port = port;
        this.daemon = new Daemon(home, "keycloak");
    }

    Daemon daemon() {
        return daemon;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    boolean isPrepared() {
        return Files.exists(folder());
    }

    /** Unpacks and builds for PostgreSQL; needed once for all homes of a checkout. */
    void prepare() {
        Archives.once(folder(), fresh -> {
            Archives.zip(home.target().resolve("dist/keycloak-quarkus-dist-" + version() + ".zip"), fresh);
            Tools.run(daemon, java(fresh, List.of("build", "--db=postgres", "--cache=local")), Map.of());
        });
    }

    private Path folder() {
        return home.dist().resolve("keycloak-" + version());
    }

    private static String version() {
        return Versions.get("keycloak");
    }

    void begin() {
        var start = List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                // A fixed name makes one issuer, whether a client says localhost or 127.0.0.1.
                "--hostname=" + url(),
                "--hostname-strict=false",
                "--log-console-color=false");
        daemon.start(java(folder(), start), secretSettings(), home.state());
    }

    /** Through the environment, because every user of the machine can read a command line. */
    private Map<String, String> secretSettings() {
        return Map.of(
                "KC_DB_URL",
                postgres.url("keycloak"),
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                postgres.password("keycloak"),
                "KC_DB_POOL_MAX_SIZE",
                "20",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.get("keycloak.admin.password"));
    }

    /** What {@code kc.sh} runs; the script would stay as a parent, and killing it would leave the server behind. */
    private static List<String> java(Path folder, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Tools.java());
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(OPENS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    void awaitReady() {
        Tools.await(daemon, Duration.ofSeconds(240), () -> Http.isOk(url() + "/realms/master"));
    }

    /**
     * Creates the realm at the first start; later starts leave alone what people changed in it, and add the roles that
     * have come since.
     */
    void createRealm() {
        var admin = new KeycloakAdmin(url(), ADMIN, secrets.get("keycloak.admin.password"));
        if (Http.isOk(url() + "/realms/" + REALM)) {
            addNewRoles(admin);
            return;
        }
        admin.post("/admin/realms", RealmTemplate.render(secrets));
    }

    private void addNewRoles(KeycloakAdmin admin) {
        var roles = "/admin/realms/" + REALM + "/roles";
        var known = new HashSet<String>();
        admin.get(roles + "?max=1000")
                .forEach(role -> known.add(role.path("name").asText()));
        for (var role : Http.read(RealmTemplate.render(secrets)).path("roles").path("realm")) {
            if (known.add(role.path("name").asText())) {
                admin.post(roles, role.toString());
            }
        }
    }

    void stop() {
        daemon.stop("TERM", Duration.ofSeconds(20));
    }
}
