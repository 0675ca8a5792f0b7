package io.fairground.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of answered requests. */
@ApplicationScoped
class IdempotencyKeys {

    private final Jdbi jdbi;

    IdempotencyKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Id(String subject, String route, String key) {}

    record Stored(
            byte[] requestSha256, int status, @Nullable String location, byte[] body) {}

    /** Held until the transaction ends; false while another transaction holds it. */
    boolean tryLock(Id id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:subject || ' ' || :route || ' ' || :key, 0))")
                .bind("subject", id.subject())
                .bind("route", id.route())
                .bind("key", id.key())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Stored> find(Id id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select request_sha256, status, location, body from idempotency_key
                        where subject = :subject and route = :route and key = :key""")
                .bind("subject", id.subject())
                .bind("route", id.route())
                .bind("key", id.key())
                .map((row, context) -> new Stored(
                        row.getBytes("request_sha256"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getBytes("body")))
                .findOne());
    }

    void add(Id id, Stored stored, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idempotency_key
                            (subject, route, key, request_sha256, status, location, body, created_at)
                        values (:subject, :route, :key, :hash, :status, :location, :body, :now)""")
                .bind("subject", id.subject())
                .bind("route", id.route())
                .bind("key", id.key())
                .bind("hash", stored.requestSha256())
                .bind("status", stored.status())
                .bind("location", stored.location())
                .bind("body", stored.body())
                .bind("now", Timestamp.from(now))
                .execute());
    }
}
