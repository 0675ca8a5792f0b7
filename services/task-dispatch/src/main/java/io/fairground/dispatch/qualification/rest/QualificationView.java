package io.fairground.dispatch.qualification.rest;

import io.fairground.dispatch.qualification.QualificationEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A qualification as it was granted, or taken away.
 *
 * @param level 0: taken away
 * @param expiresAt null: it does not
 * @param jobId the job that was passed; null when a person decided
 */
public record QualificationView(
        UUID entryId,
        String name,
        int level,
        @Nullable Instant expiresAt,
        String reason,
        @Nullable UUID jobId,
        Instant recordedAt) {

    static QualificationView of(QualificationEntry entry) {
        return new QualificationView(
                entry.entryId(),
                entry.name(),
                entry.level(),
                entry.expiresAt(),
                entry.reason(),
                entry.jobId(),
                entry.recordedAt());
    }
}
