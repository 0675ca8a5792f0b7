package io.fairground.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends events to Kafka in CloudEvents 1.0 binary mode: attributes are headers, the body is the record. */
@ApplicationScoped
class EventPublisher {

    private final String bootstrapServers;
    private final String source;
    private final String topicPrefix;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventPublisher(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "fairground.topic-prefix") java.util.Optional<String> topicPrefix) {
        this.bootstrapServers = bootstrapServers;
        this.source = "/fairground/" + service;
        this.topicPrefix = topicPrefix.orElse("");
    }

    /** Returns when the brokers have all of them; on a fault some may have been sent. */
    void publish(List<OutboxMessage> messages) throws InterruptedException {
        var kafka = producer();
        var sent = new ArrayList<Future<RecordMetadata>>(messages.size());
        for (var message : messages) {
            sent.add(kafka.send(record(message)));
        }
        kafka.flush();
        for (var receipt : sent) {
            confirm(receipt);
        }
    }

    void close() {
        var open = producer;
        if (open != null) {
            open.close();
            producer = null;
        }
    }

    /** A producer that failed may have holes in its order: it is thrown away, and the batch is sent again. */
    private void confirm(Future<RecordMetadata> receipt) throws InterruptedException {
        try {
            receipt.get();
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("Kafka refused an event: " + e.getCause(), e);
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxMessage message) {
        var record = new ProducerRecord<>(
                topicPrefix + message.topic(), message.key().toString(), message.body());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", message.eventId().toString());
        header(record, "ce_type", message.type());
        header(record, "ce_source", source);
        header(record, "ce_time", message.occurredAt().toString());
        header(record, "ce_subject", message.key().toString());
        header(record, "ce_correlationid", message.trace().correlationId());
        header(record, "content-type", "application/json");
        header(record, "traceparent", message.trace().traceparent());
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    /** Made at the first use: a service starts, and takes work, while Kafka is away. */
    private KafkaProducer<String, byte[]> producer() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17,
                // An event that timed out while a later one of its key got through would break their order.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.CLIENT_ID_CONFIG,
                source.substring(source.lastIndexOf('/') + 1) + "-relay");
    }
}
