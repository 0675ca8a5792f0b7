package io.fairground.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Where each part listens, always on loopback. */
public record Ports(Map<Part, Integer> numbers) {
    private static final int REPLICA_STEP = 100;
    private static final int MOST_REPLICAS = 4;

    /** Everything that listens. */
    enum Part {
        POSTGRES(15432, 0),
        KAFKA(19092, 1),
        KAFKA_CONTROLLER(19093, 2),
        KEYCLOAK(18080, 3),
        TASK_DISPATCH(8081, 11),
        QUALITY_CONTROL(8082, 12),
        WORKER_PAYMENT(8083, 13),
        DATASET(8084, 14);

        private final int standard;
        private final int offset;

        Part(int standard, int offset) {
            this.standard = standard;
            this.offset = offset;
        }

        String variable() {
            return "FAIRGROUND_PORT_" + name();
        }

        String key() {
            return "port." + name();
        }

        boolean belongsToPlatform() {
            return offset < 10;
        }
    }

    /** The usual ports, moved as a block by {@code from} or one by one by the environment. */
    static Ports of(Map<String, String> environment, OptionalInt from) {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            var usual = from.isPresent() ? from.getAsInt() + part.offset : part.standard;
            numbers.put(part, number(environment, part, usual));
        }
        return new Ports(numbers);
    }

    private static int number(Map<String, String> environment, Part part, int usual) {
        var text = environment.get(part.variable());
        if (text == null) {
            return usual;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new LocalException(part.variable() + " is not a port number: " + text, e);
        }
    }

    /** A block of ports that nobody uses now, below the range from which systems pick ports of clients. */
    static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            var ports = of(Map.of(), OptionalInt.of(RandomGenerator.getDefault().nextInt(20_000, 30_000)));
            if (ports.withReplicas().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new LocalException("found no block of free ports between 20000 and 30000");
    }

    private Stream<Integer> withReplicas() {
        return numbers.entrySet().stream()
                .flatMap(entry -> entry.getKey().belongsToPlatform()
                        ? Stream.of(entry.getValue())
                        : Stream.iterate(entry.getValue(), port -> port + REPLICA_STEP)
                                .limit(MOST_REPLICAS));
    }

    /** Reads what {@link #writeTo} wrote. */
    static Ports from(Properties properties) {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            numbers.put(part, Integer.valueOf(properties.getProperty(part.key(), "" + part.standard)));
        }
        return new Ports(numbers);
    }

    void writeTo(Properties properties) {
        numbers.forEach((part, number) -> properties.setProperty(part.key(), number.toString()));
    }

    int of(Part part) {
        return numbers.getOrDefault(part, part.standard);
    }

    /** The port of one instance of a service: the first has the base port, each further one is 100 above. */
    public int of(Service service, int replica) {
        return of(Part.valueOf(service.name())) + REPLICA_STEP * replica;
    }

    /** Fails before anything starts, since a server's own complaint ends up in a log nobody reads. */
    void requireFree(Part... parts) {
        for (var part : parts) {
            requireFree(of(part), part.variable());
        }
    }

    static void requireFree(int port, String variable) {
        if (!isFree(port)) {
            throw new LocalException("port " + port + " is taken by another program; free it, or choose another with "
                    + variable + "=N");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
