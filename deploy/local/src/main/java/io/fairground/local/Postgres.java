package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL with one database and one owner for each service and for Keycloak. */
final class Postgres {
    static final String ADMIN = "postgres";
    private static final String KEYCLOAK = "keycloak";
    /** Four services in four replicas may open 24 each, Keycloak 20; the rest is for people and tests. */
    private static final String CONNECTIONS = "450";

    private final Home home;
    private final Secrets secrets;
    private final int port;
    private final Daemon daemon;

    Postgres(Home home, Secrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
        this.daemon = new Daemon(home, "postgres");
    }

    Daemon daemon() {
        return daemon;
    }

    static List<String> databases() {
        return Stream.concat(Stream.of(Service.values()).map(Service::database), Stream.of(KEYCLOAK))
                .toList();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void start() {
        var programs = unpack().resolve("bin");
        var data = home.data("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs, data);
        }
        daemon.start(command(programs, data), Map.of("LC_ALL", "C"), home.state());
        Tools.await(daemon, Duration.ofSeconds(120), this::accepts);
        prepare();
    }

    private Path unpack() {
        return Archives.once(home.dist().resolve("postgresql"), folder -> {
            try (var archive = Postgres.class.getResourceAsStream(archiveName())) {
                if (archive == null) {
                    throw new LocalException("no PostgreSQL for this machine on the class path: " + archiveName());
                }
                Archives.tarXz(archive, folder);
            }
        });
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "/postgres-" + system + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }

    private void initialise(Path programs, Path data) {
        try {
            Archives.delete(data);
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            var password = Files.createTempFile(home.folder("run"), "postgres", ".tmp");
            try {
                Files.writeString(password, secrets.get("postgres.admin.password"));
                Unprivileged.handOver(List.of(data, password));
                Tools.run(daemon, Unprivileged.command(initdb(programs, data, password)), Map.of("LC_ALL", "C"));
            } finally {
                Files.delete(password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> initdb(Path programs, Path data, Path password) {
        return List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    /** Settings are given at each start, so that a changed port or limit needs no edit of the data folder. */
    private List<String> command(Path programs, Path data) {
        var command = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "port", Integer.toString(port),
                        "unix_socket_directories", "",
                        "max_connections", CONNECTIONS,
                        "shared_buffers", "192MB",
                        "password_encryption", "scram-sha-256",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "timezone", "UTC")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return Unprivileged.command(command);
    }

    private boolean accepts() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(ADMIN), ADMIN, secrets.get("postgres.admin.password"));
    }

    private void prepare() {
        try (var connection = connect()) {
            requireDurable(connection);
            var sql = new Sql(connection);
            sql.run("revoke connect on database postgres from public");
            sql.run("revoke connect on database template1 from public");
            for (var name : databases()) {
                prepare(sql, name);
            }
        } catch (SQLException e) {
            throw new LocalException("could not prepare the databases: " + e.getMessage(), e);
        }
    }

    /** The password is set at every start, so the secrets file is always right; it is hexadecimal, hence needs no quoting. */
    private void prepare(Sql sql, String name) throws SQLException {
        if (!sql.exists("select 1 from pg_roles where rolname = ?", name)) {
            sql.run("create role " + name + " login");
        }
        sql.run("alter role " + name + " password '" + password(name) + "'");
        if (!sql.exists("select 1 from pg_database where datname = ?", name)) {
            sql.run("create database " + name + " owner " + name);
        }
        sql.run("revoke connect, temporary on database " + name + " from public");
    }

    String password(String database) {
        return secrets.get("db." + database + ".password");
    }

    /** Acknowledged work must survive a crash also on a laptop: the tests that kill processes rely on it. */
    private static void requireDurable(Connection connection) throws SQLException {
        var sql = new Sql(connection);
        for (var setting : List.of("fsync", "synchronous_commit")) {
            if (!sql.text("show " + setting).equals("on")) {
                throw new LocalException("PostgreSQL runs with " + setting + " off");
            }
        }
    }

    /** INT is PostgreSQL's fast shutdown; TERM would wait for every client to leave. */
    void stop() {
        daemon.stop("INT", Duration.ofSeconds(30));
    }

    private record Sql(Connection connection) {
        void run(String statement) throws SQLException {
            try (var jdbc = connection.createStatement()) {
                jdbc.execute(statement);
            }
        }

        boolean exists(String query, String value) throws SQLException {
            try (var jdbc = connection.prepareStatement(query)) {
                jdbc.setString(1, value);
                try (var rows = jdbc.executeQuery()) {
                    return rows.next();
                }
            }
        }

        String text(String query) throws SQLException {
            try (var jdbc = connection.createStatement();
                    var rows = jdbc.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
