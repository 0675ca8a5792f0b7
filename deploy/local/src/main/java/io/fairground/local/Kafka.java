package io.fairground.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker that is its own controller, in a JVM of its own. */
final class Kafka {
    private final Home home;
    private final int port;
    private final int controllerPort;
    private final Daemon daemon;

    Kafka(Home home, Ports ports) {
        this.home = home;
        this.port = ports.of(Ports.Part.KAFKA);
        this.controllerPort = ports.of(Ports.Part.KAFKA_CONTROLLER);
        this.daemon = new Daemon(home, "kafka");
    }

    Daemon daemon() {
        return daemon;
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Returns at once; {@link #awaitReady} waits, so that other parts start meanwhile. */
    void begin() {
        var config = home.folder("run").resolve("kafka.properties");
        PrivateFile.write(config, config());
        daemon.start(
                List.of(
                        Tools.java(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfairground.log.level=INFO",
                        "-cp",
                        home.target().resolve("classes") + ":" + home.target() + "/lib/*",
                        KafkaNode.class.getName(),
                        config.toString()),
                Map.of(),
                home.state());
    }

    private Properties config() {
        var config = new Properties();
        config.putAll(Map.of(
                "node.id",
                "1",
                "process.roles",
                "broker,controller",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + bootstrap(),
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                home.data("kafka").toString()));
        config.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        config.putAll(Map.of(
                "auto.create.topics.enable", "true",
                "num.partitions", "4",
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.segment.bytes", "67108864"));
        return config;
    }

    void awaitReady() {
        Tools.await(daemon, Duration.ofSeconds(120), () -> !Ports.isFree(port));
        try (var admin = admin()) {
            Tools.await(daemon, Duration.ofSeconds(60), () -> answers(admin));
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("interrupted", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()));
    }

    /** Makes the topics of {@code topics.properties} that are not there, so that their partitions are chosen, not defaulted. */
    void createTopics() {
        try (var admin = admin()) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics().entrySet().stream()
                    .filter(topic -> !present.contains(topic.getKey().toString()))
                    .map(topic -> new NewTopic(
                            topic.getKey().toString(),
                            Integer.parseInt(topic.getValue().toString().strip()),
                            (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalException("could not create the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("interrupted", e);
        }
    }

    static Properties topics() {
        var topics = new Properties();
        try (InputStream file = Kafka.class.getResourceAsStream("/topics.properties")) {
            if (file != null) {
                topics.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics;
    }

    void stop() {
        daemon.stop("TERM", Duration.ofSeconds(30));
    }
}
