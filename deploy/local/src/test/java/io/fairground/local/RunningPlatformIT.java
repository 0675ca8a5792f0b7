package io.fairground.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks at a platform that is already up, see {@code FAIRGROUND_HOME}; skipped if there is none. */
class RunningPlatformIT {
    private static final Home HOME = Home.of(Path.of("../.."), System.getenv(), Optional.empty());
    private static final Platform PLATFORM = new Platform(HOME, new Progress(System.out));

    private static Properties properties = new Properties();

    @BeforeAll
    static void requireRunningPlatform() {
        assumeTrue(PLATFORM.isRunning(), "no platform runs in " + HOME.state());
        properties = PLATFORM.properties();
    }

    @Test
    void everyListenerIsOnLoopback() throws IOException {
        // Given
        assumeTrue(Files.isDirectory(Path.of("/proc/net")), "needs /proc");
        var listening = listeningSockets();

        for (var daemon : daemons()) {
            // When
            var addresses = socketsOf(daemon.running().orElseThrow().pid()).stream()
                    .filter(listening::containsKey)
                    .map(listening::get)
                    .toList();

            // Then
            assertFalse(addresses.isEmpty(), daemon.name() + " listens nowhere");
            assertTrue(
                    addresses.stream().allMatch(RunningPlatformIT::isLoopback),
                    daemon.name() + " listens on " + addresses);
        }
    }

    private static List<Daemon> daemons() {
        var services = LocalServices.of(HOME);
        return Stream.concat(
                        PLATFORM.daemons().stream(), services.started().stream().map(services::daemon))
                .filter(daemon -> daemon.running().isPresent())
                .toList();
    }

    /** Inode to local address, of the sockets in state LISTEN (0A). */
    private static Map<String, String> listeningSockets() throws IOException {
        var lines = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(RunningPlatformIT::lines);
        return lines.map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals("0A"))
                .collect(Collectors.toMap(columns -> columns[9], columns -> columns[1], (one, other) -> one));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors
                    .map(RunningPlatformIT::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The kernel writes addresses as little-endian words: 127.0.0.1, ::ffff:127.0.0.1 and ::1. */
    private static boolean isLoopback(String address) {
        return address.startsWith("0100007F:")
                || address.startsWith("0000000000000000FFFF00000100007F:")
                || address.startsWith("00000000000000000000000001000000:");
    }

    @Test
    void aServiceCannotReadAnothersDatabase() {
        // When
        var refusal = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(
                                properties.getProperty("db.worker_payment.url"),
                                properties.getProperty("db.dataset.user"),
                                properties.getProperty("db.dataset.password"))
                        .close());

        // Then
        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void aVendorsTokenNamesHerTenantAndEveryService() {
        // When
        var claims = claims(Identities.of(HOME).token("vendor-acme"));

        // Then
        assertEquals("[\"acme\"]", claims.path("organization").toString());
        assertEquals("[\"vendor\"]", claims.path("realm_access").path("roles").toString());
        for (var service : Service.values()) {
            assertTrue(claims.path("aud").toString().contains('"' + service.slug() + '"'), service.slug());
        }
        assertFalse(claims.path("sub").asText().isEmpty());
    }

    private static JsonNode claims(String token) {
        var body = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return Http.read(new String(body, StandardCharsets.UTF_8));
    }

    @Test
    void operationsAreForOperators() {
        for (var service : Service.values()) {
            assertEquals(200, mayOperate("operator", service), service.slug());
            assertEquals(403, mayOperate("worker-demo", service), service.slug());
        }
    }

    private static int mayOperate(String user, Service service) {
        var form = "grant_type=" + Http.encode("urn:ietf:params:oauth:grant-type:uma-ticket") + "&audience="
                + service.slug() + "&permission=operations";
        var token =
                URI.create(properties.getProperty("keycloak.url") + "/realms/fairground/protocol/openid-connect/token");
        return Http.send(HttpRequest.newBuilder(token)
                        .header("Authorization", "Bearer " + Identities.of(HOME).token(user))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .status();
    }
}
