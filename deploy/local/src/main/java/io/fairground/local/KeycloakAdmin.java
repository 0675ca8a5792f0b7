package io.fairground.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Keycloak's administration, with a token that is fetched again before it ends. */
final class KeycloakAdmin {
    private final String url;
    private final String user;
    private final String password;
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    KeycloakAdmin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Http.Answer post(String path, String body) {
        var answer = Http.send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!answer.isOk()) {
            throw refused("POST", path, answer);
        }
        return answer;
    }

    Http.Answer put(String path, String body) {
        var answer = Http.send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
        if (!answer.isOk()) {
            throw refused("PUT", path, answer);
        }
        return answer;
    }

    JsonNode get(String path) {
        var answer = Http.send(request(path).GET());
        if (!answer.isOk()) {
            throw refused("GET", path, answer);
        }
        return answer.body();
    }

    private static LocalException refused(String method, String path, Http.Answer answer) {
        return new LocalException("Keycloak answered " + answer.status() + " to " + method + " " + path + ": "
                + answer.raw().body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private synchronized String token() {
        if (Instant.now().isAfter(tokenEnds)) {
            var answer = Http.form(
                    url + "/realms/master/protocol/openid-connect/token",
                    Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
            if (!answer.isOk()) {
                throw refused("POST", "the administrator's token", answer);
            }
            token = answer.body().path("access_token").asText();
            var seconds = answer.body().path("expires_in").asLong();
            tokenEnds = Instant.now().plus(Duration.ofSeconds(Math.max(1, seconds - 20)));
        }
        return token;
    }
}
