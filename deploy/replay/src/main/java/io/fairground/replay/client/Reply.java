package io.fairground.replay.client;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What a service answered. */
record Reply(int status, String body, Optional<String> location, Optional<Duration> retryAfter) {

    static Reply of(HttpResponse<String> response) {
        var headers = response.headers();
        return new Reply(
                response.statusCode(),
                response.body(),
                headers.firstValue("Location"),
                headers.firstValue("Retry-After")
                        .filter(Reply::isNumber)
                        .map(Long::parseLong)
                        .map(Duration::ofSeconds));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The problem's slug, such as {@code lease-lost}; empty when the body is no problem document. */
    String problem() {
        if (isOk() || !body.startsWith("{")) {
            return "";
        }
        var type = Json.tree(body).path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    <T> T as(Class<T> type) {
        return Json.read(body, type);
    }
}
