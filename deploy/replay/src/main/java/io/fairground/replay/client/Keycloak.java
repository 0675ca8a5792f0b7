package io.fairground.replay.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.replay.client.Identity.AccessToken;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes logins, as the operator does, through Keycloak's administration; and fetches their tokens. */
public final class Keycloak {

    private final Http http;
    private final Endpoint keycloak;
    private final String realm;
    private final Identity administrator;

    public Keycloak(Http http, Platform platform) {
        this.http = http;
        this.keycloak = new Endpoint(List.of(URI.create(platform.get("keycloak.url"))));
        this.realm = platform.get("keycloak.realm");
        var user = platform.get("keycloak.admin.user");
        var password = platform.get("keycloak.admin.password");
        this.administrator =
                new Identity(user, () -> token("master", "admin-cli", user, password), InstantSource.system());
    }

    /**
     * Makes a login, or finds the one of that name.
     *
     * @param organization the vendor's tenant; {@code null} for everybody else
     */
    public Identity identity(String username, String password, String role, @Nullable String organization) {
        var userId = create(username, password);
        var found = http.expectOk(Call.get(keycloak, admin("/roles/" + role), administrator));
        http.expectOk(Call.post(
                keycloak,
                admin("/users/" + userId + "/role-mappings/realm"),
                administrator,
                List.of(Json.tree(found.body()))));
        if (organization != null) {
            join(userId, organization);
        }
        return new Identity(username, () -> token(realm, "fairground-cli", username, password), InstantSource.system());
    }

    private String create(String username, String password) {
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
                "Replayed",
                "lastName",
                "Person",
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        var created = http.send(Call.post(keycloak, admin("/users"), administrator, user));
        if (created.status() != 201 && created.status() != 409) {
            throw new IllegalStateException("Keycloak made no login " + username + ": " + created.body());
        }
        var search = Call.get(keycloak, admin("/users?exact=true&username=" + username), administrator);
        return created.location()
                .filter(_ -> created.isOk())
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElseGet(() -> Json.tree(http.expectOk(search).body())
                        .path(0)
                        .path("id")
                        .asText());
    }

    private void join(String userId, String organization) {
        var search = Call.get(keycloak, admin("/organizations?max=1000"), administrator);
        for (var one : Json.tree(http.expectOk(search).body())) {
            if (organization.equals(one.path("alias").asText())) {
                var path = admin("/organizations/" + one.path("id").asText() + "/members");
                var joined = http.send(
                        Call.post(keycloak, path, administrator, userId).withBody(userId));
                if (!joined.isOk() && joined.status() != 409) {
                    throw new IllegalStateException("Keycloak let nobody join " + organization + ": " + joined.body());
                }
                return;
            }
        }
        throw new IllegalStateException("the realm has no organization " + organization);
    }

    private AccessToken token(String ofRealm, String client, String username, String password) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", username,
                "password", password,
                "scope", ofRealm.equals(realm) ? "openid organization" : "openid");
        var path = "/realms/" + ofRealm + "/protocol/openid-connect/token";
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var reply = http.expectOk(new Call("POST", keycloak, path, null, headers, encoded(form)));
        var token = Json.tree(reply.body());
        return new AccessToken(
                token.path("access_token").asText(),
                Duration.ofSeconds(token.path("expires_in").asLong()));
    }

    private String admin(String path) {
        return "/admin/realms/" + realm + path;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
