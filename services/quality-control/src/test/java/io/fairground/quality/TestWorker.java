package io.fairground.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.TestEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Workers as task-dispatch would announce them. */
public final class TestWorker {

    private TestWorker() {}

    /**
     * A worker is known by a pseudonym, which her token does not name.
     *
     * @return the pseudonym
     */
    public static UUID registered(String token) {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        var workerId = UUID.randomUUID();
        TestEvents.publish(new WorkerRegistered(
                UUID.randomUUID(),
                Instant.parse("2026-05-04T12:00:00Z"),
                workerId,
                subject(payload),
                Region.of("KE"),
                List.of()));
        return workerId;
    }

    private static String subject(String payload) {
        try {
            return new ObjectMapper()
                    .readTree(Base64.getUrlDecoder().decode(payload))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
