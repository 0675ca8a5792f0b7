package io.fairground.bench.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.bench.BenchException;
import io.fairground.bench.platform.ScratchTopics;
import io.fairground.events.EventType;
import io.fairground.events.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What quality control says, and when a consumer without a group has read it, from when this is made until it is closed. */
final class Announcements implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<UUID, Long> resolvedAt = new ConcurrentHashMap<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long assessed;
    private volatile long lastAssessedAt;
    private volatile @Nullable Exception fault;

    Announcements(ScratchTopics topics) {
        this.consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        topics.bootstrap(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Stream.of(Topic.QUALITY_TASKS, Topic.QUALITY_ASSESSMENTS)
                .flatMap(topic -> partitions(topics.name(topic)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position makes it happen before anything is sent.
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("announcements").start(this::read);
    }

    /** @param additional answers wanted on top of those planned */
    record Request(UUID taskId, int additional) {}

    private Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    private void read() {
        try {
            while (running) {
                var records = consumer.poll(POLL);
                var now = System.nanoTime();
                for (var record : records) {
                    note(record, now);
                }
            }
        } catch (IOException | RuntimeException e) {
            fault = e;
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, long now) throws IOException {
        var type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
        switch (EventType.named(type).orElseThrow()) {
            case TASK_RESOLVED -> resolvedAt.putIfAbsent(UUID.fromString(record.key()), now);
            case LABELS_REQUESTED -> {
                var additional =
                        JSON.readTree(record.value()).path("additional").asInt();
                requests.add(new Request(UUID.fromString(record.key()), additional));
            }
            case ASSIGNMENT_ASSESSED -> {
                lastAssessedAt = now;
                assessed = assessed + 1;
            }
            default -> {}
        }
    }

    /** When each task's label was read, by {@link System#nanoTime}. */
    Map<UUID, Long> resolvedAt() {
        return resolvedAt;
    }

    /** The requests that nobody has taken yet; only one thread may take them. */
    List<Request> takeRequests() {
        var taken = new java.util.ArrayList<Request>();
        for (var request = requests.poll(); request != null; request = requests.poll()) {
            taken.add(request);
        }
        return taken;
    }

    /** Answers about which it has been said whether they count. */
    long assessed() {
        return assessed;
    }

    long lastAssessedAt() {
        return lastAssessedAt;
    }

    /** @throws BenchException when nobody has been listening */
    void requireListening() {
        var found = fault;
        if (found != null) {
            throw new BenchException("the announcements could not be read: " + found, found);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
        consumer.close();
    }
}
