package io.fairground.dispatch.worker;

import io.fairground.events.dispatch.Level;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A registered worker.
 *
 * @param workerId the pseudonym under which other services know her
 * @param subject the {@code sub} claim of her tokens
 * @param region where she works now; her earlier regions are kept apart
 * @param level the tier of work she may take; everyone starts as a rater
 */
public record Worker(
        UUID workerId, String subject, Region region, Level level, List<LanguageTag> languages, Instant registeredAt) {

    public Worker {
        languages = List.copyOf(languages);
    }
}
