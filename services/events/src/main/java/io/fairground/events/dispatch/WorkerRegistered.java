package io.fairground.events.dispatch;

import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person may take work from now on.
 *
 * @param workerId a pseudonym: the id under which every other service knows her
 * @param subject the {@code sub} claim of her tokens
 * @param region where she works
 */
public record WorkerRegistered(
        UUID eventId, Instant occurredAt, UUID workerId, String subject, Region region, List<LanguageTag> languages)
        implements DispatchEvent {

    public WorkerRegistered {
        languages = List.copyOf(languages);
    }

    @Override
    public UUID key() {
        return workerId;
    }
}
