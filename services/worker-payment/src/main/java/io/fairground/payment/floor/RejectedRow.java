package io.fairground.payment.floor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a source that must not be used until a person has looked at it.
 *
 * @param region as the source writes it: it may be no region at all
 * @param effectiveFrom null when the source gave no readable day
 */
public record RejectedRow(
        String region,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String reason) {

    static RejectedRow of(WageRow row, String reason) {
        return new RejectedRow(row.region().code(), row.effectiveFrom(), row.effectiveTo(), row.source(), reason);
    }

    boolean covers(LocalDate day) {
        return effectiveFrom != null
                && !day.isBefore(effectiveFrom)
                && (effectiveTo == null || day.isBefore(effectiveTo));
    }
}
