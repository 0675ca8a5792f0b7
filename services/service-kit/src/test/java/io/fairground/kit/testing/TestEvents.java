package io.fairground.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.Event;
import io.fairground.events.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks to the service under test as the other services do: through Kafka. */
public final class TestEvents {

    private static final ObjectMapper JSON = EventMapper.create();
    private static final Duration POLL = Duration.ofMillis(100);

    private TestEvents() {}

    /** Sends events in this order, with the headers the outbox relay would give them. */
    public static void publish(Event... events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap(), "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var event : events) {
                producer.send(record(event)).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that need not be an event. */
    public static void publishRaw(EventType type, UUID key, byte[] body) {
        publishRaw(type.topic().topicName(), key.toString(), type.typeName(), body);
    }

    public static void publishRaw(String topic, String key, @Nullable String type, byte[] body) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap(), "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(prefix() + topic, key, body);
            if (type != null) {
                record.headers().add("ce_type", type.getBytes(UTF_8));
            }
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the first event of that type and key. */
    public static Event published(EventType type, UUID key, Duration atMost) {
        return await(type, event -> event.key().equals(key), 1, atMost).getFirst();
    }

    /** Waits until so many events of a type that fit have been announced; returns all that fit, in order. */
    public static List<Event> await(EventType type, Predicate<Event> fits, int count, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        var found = new ArrayList<Event>();
        try (var consumer = consumer(type.topic().topicName())) {
            while (found.size() < count && System.nanoTime() < deadline) {
                for (var record : consumer.poll(POLL)) {
                    if (type.typeName().equals(header(record, "ce_type"))) {
                        read(type, record.value()).filter(fits).ifPresent(found::add);
                    }
                }
            }
        }
        if (found.size() < count) {
            throw new AssertionError("awaited " + count + " " + type + ", saw " + found.size() + " in " + atMost);
        }
        return found;
    }

    /** Every event of a type that fits and has been announced up to now. */
    public static List<Event> heard(EventType type, Predicate<Event> fits) {
        return recordsOn(type.topic().topicName()).stream()
                .filter(record -> type.typeName().equals(header(record, "ce_type")))
                .flatMap(record -> read(type, record.value()).stream())
                .filter(fits)
                .toList();
    }

    /** Every record on a topic now, oldest first within a partition. */
    public static List<ConsumerRecord<String, byte[]>> recordsOn(String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** The trace that {@link #publish} sends an event with: one of its own. */
    public static String traceparentOf(Event event) {
        return "00-" + event.eventId().toString().replace("-", "") + "-00f067aa0ba902b7-01";
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = partitions(consumer, prefix() + topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** Asking for a topic makes it, a moment later. */
    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            var found = consumer.partitionsFor(topic);
            if (!found.isEmpty()) {
                return found.stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new AssertionError("there is no topic " + topic);
    }

    private static ProducerRecord<String, byte[]> record(Event event) throws ExecutionException {
        var type = EventType.of(event);
        var record = new ProducerRecord<>(
                prefix() + type.topic().topicName(), event.key().toString(), write(event));
        record.headers().add("ce_type", type.typeName().getBytes(UTF_8));
        record.headers().add("ce_id", event.eventId().toString().getBytes(UTF_8));
        record.headers().add("traceparent", traceparentOf(event).getBytes(UTF_8));
        return record;
    }

    private static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests also publish what is no event: that is nothing anybody can wait for. */
    private static Optional<Event> read(EventType type, byte[] body) {
        try {
            return Optional.of(JSON.readValue(body, type.record()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static String prefix() {
        return ConfigProvider.getConfig()
                .getOptionalValue("fairground.topic-prefix", String.class)
                .orElse("");
    }
}
