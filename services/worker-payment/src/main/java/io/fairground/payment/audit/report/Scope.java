package io.fairground.payment.audit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report looks at.
 *
 * @param fromWeek the Monday of the first week
 * @param toWeek the Monday of the last week
 * @param knownAt nothing learnt later is in the report
 */
public record Scope(
        LocalDate fromWeek,
        LocalDate toWeek,
        Instant knownAt,
        @Nullable String region,
        @Nullable String tenant,
        @Nullable String kind,
        @Nullable String level,
        @Nullable UUID jobId) {

    /** Whether everything of a region in a week is in it. */
    public boolean isWholeRegions() {
        return tenant == null && kind == null && level == null && jobId == null;
    }
}
