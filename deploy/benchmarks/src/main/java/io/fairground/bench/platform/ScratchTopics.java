package io.fairground.bench.platform;

import io.fairground.bench.BenchException;
import io.fairground.events.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** Every topic once more, under a prefix: what is said there no other service hears. Gone when it is closed. */
public final class ScratchTopics implements AutoCloseable {

    /** As many as the platform's own have. */
    private static final int PARTITIONS = 4;

    private static final long PATIENCE_SECONDS = 30;

    private final String bootstrap;
    private final String prefix;

    public ScratchTopics(RunningPlatform platform, String prefix) {
        this.bootstrap = platform.kafka();
        this.prefix = prefix;
        try (var admin = admin()) {
            await(admin.createTopics(Arrays.stream(Topic.values())
                            .map(topic -> new NewTopic(name(topic), PARTITIONS, (short) 1))
                            .toList())
                    .all());
        }
    }

    public String prefix() {
        return prefix;
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** The topic as it is called here. */
    public String name(Topic topic) {
        return prefix + topic.topicName();
    }

    /** Takes along what the service has made: its dead letters, and its groups of consumers. */
    @Override
    public void close() {
        try (var admin = admin()) {
            var topics = await(admin.listTopics().names()).stream()
                    .filter(this::isOurs)
                    .toList();
            await(admin.deleteTopics(topics).all());
            var groups = await(admin.listGroups().all()).stream()
                    .map(GroupListing::groupId)
                    .filter(this::isOurs)
                    .toList();
            await(admin.deleteConsumerGroups(groups).all());
        }
    }

    private boolean isOurs(String name) {
        return name.startsWith(prefix);
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchException("Kafka's scratch topics: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
