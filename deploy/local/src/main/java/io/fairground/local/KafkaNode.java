package io.fairground.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own main class: formats the storage the first time, then runs. */
final class KafkaNode {
    private KafkaNode() {}

    public static void main(String[] arguments) throws IOException {
        var config = Path.of(arguments[0]);
        var data = Path.of(PrivateFile.read(config).getProperty("log.dirs"));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(config);
        }
        kafka.Kafka.main(new String[] {config.toString()});
    }

    private static void format(Path config) {
        var cluster = Uuid.randomUuid().toString();
        var format = new String[] {"format", "--config", config.toString(), "--cluster-id", cluster};
        if (StorageTool.execute(format, System.out) != 0) {
            throw new IllegalStateException("could not format Kafka's storage");
        }
    }
}
