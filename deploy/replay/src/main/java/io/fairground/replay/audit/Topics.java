package io.fairground.replay.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.replay.audit.LoggedEvent.Body;
import io.fairground.replay.client.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to where they end now. */
final class Topics {

    static final List<String> ABOUT_JOBS = List.of(
            "dispatch.jobs.v1",
            "dispatch.assignments.v1",
            "quality.assessments.v1",
            "quality.tasks.v1",
            "quality.jobs.v1",
            "payment.jobs.v1",
            "payment.earnings.v1");

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final String bootstrap;

    Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** A relay that crashed sends again what it had sent: only the first occurrence of an event is kept. */
    List<LoggedEvent> firstOccurrences(Set<UUID> jobs) {
        var seen = new HashSet<UUID>();
        var events = new ArrayList<LoggedEvent>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = ABOUT_JOBS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var silence = System.nanoTime();
            while (!isAtEnd(consumer, ends)) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    silence = System.nanoTime();
                } else if (System.nanoTime() - silence > LONGEST_SILENCE.toNanos()) {
                    throw new IllegalStateException("Kafka at " + bootstrap + " does not give its records");
                }
                for (var record : records) {
                    var event = event(record);
                    var job = event.body().jobId();
                    if (job != null && jobs.contains(job) && seen.add(event.id())) {
                        events.add(event);
                    }
                }
            }
        }
        return events;
    }

    private static boolean isAtEnd(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static LoggedEvent event(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type").replace("io.fairground.", "").replace(".v1", "");
        return new LoggedEvent(
                record.topic(),
                UUID.fromString(record.key()),
                UUID.fromString(header(record, "ce_id")),
                type.intern(),
                Json.read(new String(record.value(), UTF_8), Body.class));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("a record of " + record.topic() + " has no header " + name);
        }
        return new String(header.value(), UTF_8);
    }

    /** Without a group: an audit leaves no trace in the broker. */
    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
    }
}
