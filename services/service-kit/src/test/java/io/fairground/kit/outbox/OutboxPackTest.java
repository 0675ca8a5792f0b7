package io.fairground.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.trace.Trace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxPackTest {

    @Test
    void whatIsPackedIsUnpackedInItsOrder() {
        var messages = List.of(message("a", 0), message("zwölf äöü {}", 12), message("b", 3));

        var packs = OutboxPack.pack(messages);

        assertThat(packs).hasSize(1);
        assertThat(OutboxPack.unpack(packs.getFirst()))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(messages);
    }

    @Test
    void noPackIsLargerThanItMayBeUnlessOneEventIs() {
        var messages = IntStream.range(0, 10)
                .mapToObj(i -> message("m" + i, OutboxPack.BYTES_MAX / 3))
                .toList();

        var packs = OutboxPack.pack(messages);

        assertThat(packs).allSatisfy(pack -> assertThat(pack.length).isLessThan(OutboxPack.BYTES_MAX + 1000));
        assertThat(packs.stream().flatMap(pack -> OutboxPack.unpack(pack).stream()))
                .extracting(OutboxMessage::topic)
                .containsExactlyElementsOf(
                        messages.stream().map(OutboxMessage::topic).toList());
    }

    @Test
    void nothingIsPackedIntoNothing() {
        assertThat(OutboxPack.pack(List.of())).isEmpty();
    }

    private static OutboxMessage message(String topic, int bytes) {
        var id = new UUID(topic.hashCode(), bytes);
        return new OutboxMessage(
                id,
                topic,
                id,
                "type",
                Instant.parse("2026-11-30T12:00:00.123456Z"),
                new Trace("t", "c"),
                new byte[bytes]);
    }
}
