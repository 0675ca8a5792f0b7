package io.fairground.kit.inbox;

import io.fairground.kernel.Ids;
import io.fairground.kit.inbox.ReceivedEvent.Origin;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.outbox.OutboxMessage;
import io.fairground.kit.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied: kept here with their cause, and announced on the service's dead-letter topic. */
@ApplicationScoped
public class DeadLetters {

    private static final int CAUSE_LENGTH_MAX = 2000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Ids ids;
    private final Outbox outbox;
    private final String topic;
    private final String topicPrefix;

    DeadLetters(
            Jdbi jdbi,
            Clock clock,
            Ids ids,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "fairground.topic-prefix") Optional<String> topicPrefix) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ids = ids;
        this.outbox = outbox;
        this.topic = service + ".dead-letters.v1";
        this.topicPrefix = topicPrefix.orElse("");
    }

    /** One event and why it could not be applied. */
    public record DeadLetter(
            UUID id,
            String consumer,
            String topic,
            String type,
            @Nullable UUID eventId,
            String cause,
            Instant deadAt,
            @Nullable Instant replayedAt) {}

    @Transactional
    void bury(String consumer, Origin origin, @Nullable UUID eventId, String cause) {
        var id = ids.next();
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into dead_letter (id, consumer, topic, event_id, event_key, type, occurred_at,
                                                 traceparent, correlation_id, body, cause, dead_at)
                        values (:id, :consumer, :topic, cast(:eventId as uuid), :key, :type, :time,
                                :traceparent, :correlationId, :body, :cause, :now)""")
                .bind("id", id)
                .bind("consumer", consumer)
                .bind("topic", origin.topic().substring(topicPrefix.length()))
                .bind("eventId", eventId == null ? null : eventId.toString())
                .bind("key", origin.key())
                .bind("type", origin.type())
                .bind("time", Timestamp.from(origin.time()))
                .bind("traceparent", origin.trace().traceparent())
                .bind("correlationId", origin.trace().correlationId())
                .bind("body", origin.body())
                .bind("cause", storable(cause))
                .bind("now", Timestamp.from(now))
                .execute());
        outbox.appendAsIs(
                new OutboxMessage(id, topic, id, origin.type(), origin.time(), origin.trace(), origin.body()));
    }

    /** Newest first; at most {@code limit}. */
    @Transactional
    public List<DeadLetter> list(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from dead_letter order by dead_at desc, id desc limit :limit")
                        .bind("limit", limit)
                        .map((row, context) -> deadLetter(row))
                        .list());
    }

    /**
     * Publishes the event again, on its own topic and under its own id: consumers that had applied it skip it.
     *
     * @return the dead letter as it was; empty when there is none of that id
     */
    @Transactional
    public Optional<DeadLetter> replay(UUID id) {
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery("select * from dead_letter where id = :id for update")
                    .bind("id", id)
                    .map((row, context) -> new Found(deadLetter(row), message(row)))
                    .findOne();
            found.ifPresent(letter -> {
                outbox.appendAsIs(letter.message());
                handle.execute(
                        "update dead_letter set replayed_at = ? where id = ?", Timestamp.from(clock.instant()), id);
            });
            return found.map(Found::letter);
        });
    }

    private record Found(DeadLetter letter, OutboxMessage message) {}

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        var replayedAt = row.getTimestamp("replayed_at");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("topic"),
                row.getString("type"),
                row.getObject("event_id", UUID.class),
                row.getString("cause"),
                row.getTimestamp("dead_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var eventId = row.getObject("event_id", UUID.class);
        return new OutboxMessage(
                eventId == null ? id : eventId,
                row.getString("topic"),
                keyOr(row.getString("event_key"), id),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                new Trace(row.getString("traceparent"), row.getString("correlation_id")),
                row.getBytes("body"));
    }

    private static UUID keyOr(String key, UUID other) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return other;
        }
    }

    private static String storable(String cause) {
        var text = cause.replace("\u0000", "");
        return text.length() <= CAUSE_LENGTH_MAX ? text : text.substring(0, CAUSE_LENGTH_MAX);
    }
}
