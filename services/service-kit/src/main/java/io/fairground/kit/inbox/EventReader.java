package io.fairground.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.events.EventType;
import io.fairground.kit.inbox.ReceivedEvent.OfUnknownType;
import io.fairground.kit.inbox.ReceivedEvent.Origin;
import io.fairground.kit.inbox.ReceivedEvent.Parsed;
import io.fairground.kit.inbox.ReceivedEvent.Unreadable;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads events out of Kafka records; never throws, so that one bad record cannot hold up a partition. */
@ApplicationScoped
class EventReader {

    private final EventJson json;

    EventReader(EventJson json) {
        this.json = json;
    }

    ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type");
        var origin = origin(record, type);
        if (type == null) {
            return new Unreadable(origin, "no ce_type header");
        }
        return EventType.named(type).map(known -> read(origin, known)).orElseGet(() -> new OfUnknownType(origin));
    }

    private ReceivedEvent read(Origin origin, EventType type) {
        try {
            return new Parsed(origin, json.read(type, origin.body()));
        } catch (IOException | RuntimeException e) {
            return new Unreadable(origin, "not a " + type.typeName() + ": " + e.getMessage());
        }
    }

    private static Origin origin(ConsumerRecord<String, byte[]> record, @Nullable String type) {
        return new Origin(
                record.topic(),
                record.key() == null ? "" : record.key(),
                type == null ? "" : type,
                Instant.ofEpochMilli(record.timestamp()),
                Trace.of(header(record, "traceparent"), header(record, "ce_correlationid")),
                record.value() == null ? new byte[0] : record.value());
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
