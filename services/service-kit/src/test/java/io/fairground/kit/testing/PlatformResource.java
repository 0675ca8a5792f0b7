package io.fairground.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Gives the service under test a database and topics of its own on the platform that is running. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private final PlatformFile platform = PlatformFile.load();
    private final String run =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Override
    public Map<String, String> start() {
        asAdmin("create database " + run);
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", url(run));
        config.put("quarkus.datasource.username", platform.get("postgres.admin.user"));
        config.put("quarkus.datasource.password", platform.get("postgres.admin.password"));
        config.put("kafka.bootstrap.servers", platform.get("kafka.bootstrap"));
        config.put("fairground.topic-prefix", run + ".");
        config.put("quarkus.oidc.auth-server-url", platform.get("keycloak.url") + "/realms/fairground");
        config.put("quarkus.oidc.credentials.secret", platform.get("client." + clientOf(module) + ".secret"));
        config.put("fairground.payout-account.keys", "test=" + UUID.randomUUID());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        asAdmin("drop database if exists " + run + " with (force)");
    }

    /** The kit has no client of its own: its tests borrow one. */
    private static String clientOf(String module) {
        return "service-kit".equals(module) ? "dataset" : module;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + platform.get("postgres.port") + "/" + database;
    }

    private void asAdmin(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        url("postgres"), platform.get("postgres.admin.user"), platform.get("postgres.admin.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the platform's PostgreSQL does not answer; is it running?", e);
        }
    }
}
