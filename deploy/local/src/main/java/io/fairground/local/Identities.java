package io.fairground.local;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes users of the local realm and logs them in. */
public final class Identities {
    private static final String CLIENT = "fairground-cli";

    private final String url;
    private final KeycloakAdmin admin;
    private final Secrets secrets;

    private Identities(String url, KeycloakAdmin admin, Secrets secrets) {
        this.url = url;
        this.admin = admin;
        this.secrets = secrets;
    }

    /** The users of the platform that runs in this home. */
    public static Identities of(Home home) {
        var platform = new Platform(home, new Progress(System.err)).properties();
        var url = platform.getProperty("keycloak.url", "");
        var admin = new KeycloakAdmin(
                url,
                platform.getProperty("keycloak.admin.user", ""),
                platform.getProperty("keycloak.admin.password", ""));
        return new Identities(url, admin, Secrets.of(home));
    }

    /**
     * Creates a user with a generated password, or does nothing if there is one of that name.
     *
     * @param organization the alias of a vendor's organization, which is made if it is new
     * @return the user's id, which is the {@code sub} of her tokens
     */
    public String createUser(String username, Collection<String> roles, Optional<String> organization) {
        var known = userId(username);
        if (known.isPresent()) {
            return known.get();
        }
        var answer = admin.post(realm("/users"), Http.write(representation(username)));
        var location = answer.raw().headers().firstValue("Location").orElseThrow();
        var id = location.substring(location.lastIndexOf('/') + 1);
        if (!roles.isEmpty()) {
            var mapped = roles.stream()
                    .map(role -> admin.get(realm("/roles/" + Http.encode(role))))
                    .toList();
            admin.post(realm("/users/" + id + "/role-mappings/realm"), Http.write(mapped));
        }
        organization.ifPresent(
                alias -> admin.post(realm("/organizations/" + organizationId(alias) + "/members"), Http.write(id)));
        return id;
    }

    /** Mail address and names are there because Keycloak refuses the login of a user whose profile is incomplete. */
    private Map<String, Object> representation(String username) {
        var password = Map.of("type", "password", "temporary", false, "value", secrets.get(passwordName(username)));
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@fairground.invalid",
                "emailVerified",
                true,
                "firstName",
                username,
                "lastName",
                "local",
                "credentials",
                List.of(password));
    }

    private Optional<String> userId(String username) {
        var found = admin.get(realm("/users?exact=true&briefRepresentation=true&username=" + Http.encode(username)));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asText());
    }

    private String organizationId(String alias) {
        return organization(alias).orElseGet(() -> {
            var body = Map.of(
                    "name",
                    alias,
                    "alias",
                    alias,
                    "enabled",
                    true,
                    "domains",
                    List.of(Map.of("name", alias + ".example", "verified", true)));
            admin.post(realm("/organizations"), Http.write(body));
            return organization(alias).orElseThrow();
        });
    }

    private Optional<String> organization(String alias) {
        for (var candidate : admin.get(realm("/organizations?max=1000"))) {
            if (candidate.path("alias").asText().equals(alias)) {
                return Optional.of(candidate.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /** An access token for a user whose password this home generated. */
    public String token(String username) {
        var password = secrets.find(passwordName(username))
                .orElseThrow(() -> new LocalException("there is no local user '" + username
                        + "'; make one with: deploy/token " + username + " --create --role worker"));
        var answer = Http.form(
                url + "/realms/" + Keycloak.REALM + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "username", username,
                        "password", password,
                        "scope", "openid organization"));
        if (!answer.isOk()) {
            throw new LocalException("Keycloak refused the login of " + username + ": "
                    + answer.raw().body());
        }
        return answer.body().path("access_token").asText();
    }

    private static String passwordName(String username) {
        return "user." + username + ".password";
    }

    private static String realm(String path) {
        return "/admin/realms/" + Keycloak.REALM + path;
    }
}
