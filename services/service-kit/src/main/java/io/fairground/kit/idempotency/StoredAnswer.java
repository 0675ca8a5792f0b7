package io.fairground.kit.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with, the first time and every time.
 *
 * @param location value of the {@code Location} header, if any
 * @param body written as JSON
 */
public record StoredAnswer(int status, @Nullable String location, Object body) {

    public static StoredAnswer created(String location, Object body) {
        return new StoredAnswer(201, location, body);
    }
}
