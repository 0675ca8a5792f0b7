package io.fairground.replay.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, safe to send again: reads, PUTs with ids made here, and POSTs with an {@code Idempotency-Key} or a
 * natural key.
 *
 * @param identity whose token goes along; {@code null} for none
 */
record Call(
        String method,
        Endpoint endpoint,
        String path,
        @Nullable Identity identity,
        Map<String, String> headers,
        @Nullable String body) {

    static Call get(Endpoint endpoint, String path, Identity identity) {
        return new Call("GET", endpoint, path, identity, Map.of("Accept", "application/json"), null);
    }

    static Call put(Endpoint endpoint, String path, Identity identity, Object body) {
        return new Call("PUT", endpoint, path, identity, JSON, Json.write(body));
    }

    static Call post(Endpoint endpoint, String path, Identity identity, Object body) {
        return new Call("POST", endpoint, path, identity, JSON, Json.write(body));
    }

    static Call post(Endpoint endpoint, String path, Identity identity) {
        return new Call("POST", endpoint, path, identity, Map.of("Accept", "application/json"), null);
    }

    Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, endpoint, path, identity, more, body);
    }

    Call withBody(String newBody) {
        return new Call(method, endpoint, path, identity, headers, newBody);
    }

    private static final Map<String, String> JSON =
            Map.of("Accept", "application/json", "Content-Type", "application/json");
}
