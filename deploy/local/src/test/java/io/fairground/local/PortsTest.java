package io.fairground.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            var number = Integer.toString(taken.getLocalPort());
            var ports = Ports.of(Map.of("FAIRGROUND_PORT_KAFKA", number), OptionalInt.empty());

            // When
            var refusal = assertThrows(LocalException.class, () -> ports.requireFree(Ports.Part.KAFKA));

            // Then
            var message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains(number) && message.contains("FAIRGROUND_PORT_KAFKA"), message);
        }
    }

    @Test
    void theEnvironmentWinsOverTheBlock() {
        // When
        var ports = Ports.of(Map.of("FAIRGROUND_PORT_DATASET", "9000"), OptionalInt.of(21_000));

        // Then
        assertEquals(9000, ports.of(Service.DATASET, 0));
        assertEquals(9100, ports.of(Service.DATASET, 1));
        assertEquals(21_000, ports.of(Ports.Part.POSTGRES));
    }

    @Test
    void wordsInsteadOfANumberAreRefused() {
        assertThrows(
                LocalException.class, () -> Ports.of(Map.of("FAIRGROUND_PORT_KAFKA", "many"), OptionalInt.empty()));
    }

    @Test
    void freePortsAreAllDifferent() {
        // When
        var ports = Ports.free();

        // Then
        assertEquals(
                Ports.Part.values().length,
                ports.numbers().values().stream().distinct().count());
    }
}
