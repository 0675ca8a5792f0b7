package io.fairground.replay.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One person's login. Its token is fetched again before it ends. */
public final class Identity {

    /** The share of a token's life after which a new one is fetched. */
    private static final double RENEW_AT = 0.8;

    private final String username;
    private final TokenSource source;
    private final InstantSource clock;
    private @Nullable AccessToken token;
    private Instant renewAt = Instant.MIN;

    Identity(String username, TokenSource source, InstantSource clock) {
        this.username = username;
        this.source = source;
        this.clock = clock;
    }

    /** Asks Keycloak. */
    @FunctionalInterface
    interface TokenSource {
        AccessToken fetch();
    }

    record AccessToken(String value, Duration life) {}

    public String username() {
        return username;
    }

    synchronized String token() {
        var current = token;
        if (current == null || !clock.instant().isBefore(renewAt)) {
            current = source.fetch();
            token = current;
            renewAt = clock.instant().plusMillis((long) (current.life().toMillis() * RENEW_AT));
        }
        return current.value();
    }

    /** The token was refused: Keycloak may have changed its keys. */
    synchronized void renew() {
        token = null;
    }
}
