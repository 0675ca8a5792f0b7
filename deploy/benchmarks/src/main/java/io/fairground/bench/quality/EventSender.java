package io.fairground.bench.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.bench.BenchException;
import io.fairground.bench.platform.ScratchTopics;
import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says what task-dispatch would say, byte for byte as its relay says it, but each event at once. */
final class EventSender implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Region.class, RegionAsCode.class);

    private final ScratchTopics topics;
    private final KafkaProducer<String, byte[]> producer;
    private volatile boolean refused;

    EventSender(ScratchTopics topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        topics.bootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private interface RegionAsCode {
        @JsonValue
        String code();
    }

    static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param acknowledged is told when Kafka has it, by {@link System#nanoTime} */
    void send(Event event, LongConsumer acknowledged) {
        producer.send(record(event), (_, fault) -> {
            if (fault == null) {
                acknowledged.accept(System.nanoTime());
            } else {
                refused = true;
            }
        });
    }

    private ProducerRecord<String, byte[]> record(Event event) {
        var type = EventType.of(event);
        var record = new ProducerRecord<>(topics.name(type.topic()), event.key().toString(), write(event));
        header(record, "ce_type", type.typeName());
        header(record, "ce_id", event.eventId().toString());
        var trace = event.eventId().toString().replace("-", "");
        header(record, "traceparent", "00-" + trace + "-" + trace.substring(16) + "-01");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    /** Waits until Kafka has all of them. */
    void flush() {
        producer.flush();
        if (refused) {
            throw new BenchException("Kafka refused an event");
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
