package io.fairground.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Real access tokens from the platform's Keycloak. Users are made on demand and live as long as the platform. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final PlatformFile PLATFORM = PlatformFile.load();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final Map<Person, String> TOKENS = new ConcurrentHashMap<>();

    private record Person(String name, Set<String> roles, String organization) {}

    private Tokens() {}

    public static String worker(String name) {
        return with(name, Set.of("worker"), null);
    }

    /** @param organization {@code acme} or {@code zeta} */
    public static String vendor(String organization) {
        return with("vendor", Set.of("vendor"), organization);
    }

    public static String with(String name, Set<String> roles, @Nullable String organization) {
        var person = new Person(name, new TreeSet<>(roles), organization == null ? "" : organization);
        return TOKENS.computeIfAbsent(person, Tokens::tokenOfNew);
    }

    /** A token of this realm that was issued for no service of ours. */
    public static String withoutAudience(String name, Set<String> roles) {
        return tokenOfNew(new Person(name, new TreeSet<>(roles), ""), "admin-cli");
    }

    private static String tokenOfNew(Person person) {
        return tokenOfNew(person, "fairground-cli");
    }

    private static String tokenOfNew(Person person, String client) {
        var username = "test-" + RUN + "-" + Integer.toHexString(person.hashCode()) + "-" + person.name();
        var password = UUID.randomUUID().toString();
        var admin = token(
                "master", "admin-cli", PLATFORM.get("keycloak.admin.user"), PLATFORM.get("keycloak.admin.password"));
        var userId = createUser(admin, username, password);
        grant(admin, userId, person.roles());
        if (!person.organization().isEmpty()) {
            join(admin, userId, person.organization());
        }
        return token("fairground", client, username, password);
    }

    private static String createUser(String admin, String username, String password) {
        var user = Map.of(
                "username",
                username,
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                username + "@example.org",
                "firstName",
                "Test",
                "lastName",
                "Person",
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        var created = send(admin(admin, "/users").POST(body(user)));
        var location = created.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void grant(String admin, String userId, Set<String> roles) {
        var found = roles.stream()
                .map(role -> read(send(admin(admin, "/roles/" + role).GET())))
                .toList();
        send(admin(admin, "/users/" + userId + "/role-mappings/realm").POST(body(found)));
    }

    private static void join(String admin, String userId, String organization) {
        var found = read(send(admin(admin, "/organizations").GET()));
        for (var one : found) {
            if (organization.equals(one.path("alias").asText())) {
                var path = "/organizations/" + one.path("id").asText() + "/members";
                send(admin(admin, path).POST(BodyPublishers.ofString(userId)));
                return;
            }
        }
        throw new IllegalStateException("the realm has no organization " + organization);
    }

    private static String token(String realm, String client, String username, String password) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", username,
                "password", password,
                "scope", "fairground-cli".equals(client) ? "openid organization" : "openid");
        var request = HttpRequest.newBuilder(URI.create(
                        PLATFORM.get("keycloak.url") + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        return read(send(request)).path("access_token").asText();
    }

    private static HttpRequest.Builder admin(String token, String path) {
        return HttpRequest.newBuilder(URI.create(PLATFORM.get("keycloak.url") + "/admin/realms/fairground" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Object value) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("the platform's Keycloak does not answer; is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
