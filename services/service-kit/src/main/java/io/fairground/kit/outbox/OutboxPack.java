package io.fairground.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.kit.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Events written together, as one value: a row costs PostgreSQL as much as the bytes of twenty events.
 *
 * <p>Event by event: event id, topic, key, type, microseconds since 1970, traceparent, correlation id, body. Ids have 16
 * bytes, times 8; texts and bodies come behind their length in 4. All numbers are big-endian, as PostgreSQL sends them.
 */
public final class OutboxPack {

    /** Far below what a row may hold, and small enough for the relay to hold many in memory. */
    static final int BYTES_MAX = 1 << 20;

    private static final int BYTES_EXPECTED = 4096;
    private static final long MICROS = 1_000_000;

    private OutboxPack() {}

    /** All of them in their order, in as few packs as {@link #BYTES_MAX} allows. */
    public static List<byte[]> pack(Iterable<OutboxMessage> messages) {
        var packs = new ArrayList<byte[]>(1);
        var bytes = new ByteArrayOutputStream(BYTES_EXPECTED);
        var out = new DataOutputStream(bytes);
        for (var message : messages) {
            if (bytes.size() > 0 && bytes.size() + message.body().length > BYTES_MAX) {
                packs.add(bytes.toByteArray());
                bytes.reset();
            }
            write(message, out);
        }
        if (bytes.size() > 0) {
            packs.add(bytes.toByteArray());
        }
        return packs;
    }

    static List<OutboxMessage> unpack(byte[] pack) {
        try (var in = new DataInputStream(new ByteArrayInputStream(pack))) {
            var messages = new ArrayList<OutboxMessage>();
            while (in.available() > 0) {
                messages.add(read(in));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("a pack of the outbox that is torn", e);
        }
    }

    private static void write(OutboxMessage message, DataOutputStream out) {
        try {
            write(message.eventId(), out);
            write(message.topic().getBytes(UTF_8), out);
            write(message.key(), out);
            write(message.type().getBytes(UTF_8), out);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, message.occurredAt()));
            write(message.trace().traceparent().getBytes(UTF_8), out);
            write(message.trace().correlationId().getBytes(UTF_8), out);
            write(message.body(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is memory that is written to
        }
    }

    private static OutboxMessage read(DataInputStream in) throws IOException {
        var eventId = id(in);
        var topic = text(in);
        var key = id(in);
        var type = text(in);
        var micros = in.readLong();
        var occurredAt = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
        var trace = new Trace(text(in), text(in));
        return new OutboxMessage(eventId, topic, key, type, occurredAt, trace, bytes(in));
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
