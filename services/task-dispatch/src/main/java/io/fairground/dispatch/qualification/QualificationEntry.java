package io.fairground.dispatch.qualification;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A qualification as it was granted, or taken away. The last entry of a name holds.
 *
 * @param level 0: taken away
 * @param expiresAt null: it does not
 * @param reason for the worker to read
 * @param decidedBy the operator, or the rule
 * @param jobId the qualification job that was passed; null when a person decided
 */
public record QualificationEntry(
        UUID entryId,
        UUID workerId,
        String name,
        int level,
        @Nullable Instant expiresAt,
        String reason,
        String decidedBy,
        @Nullable UUID jobId,
        Instant recordedAt) {

    /** Whether both say the same, whoever said it and when. */
    public boolean saysTheSameAs(QualificationEntry other) {
        return workerId.equals(other.workerId)
                && name.equals(other.name)
                && level == other.level
                && Objects.equals(expiresAt, other.expiresAt)
                && reason.equals(other.reason);
    }

    /** Whether she holds so much already, for longer than {@code now}, that a pass at {@code otherLevel} would be less. */
    public boolean outranks(int otherLevel, Instant now) {
        return level > otherLevel && (expiresAt == null || expiresAt.isAfter(now));
    }
}
