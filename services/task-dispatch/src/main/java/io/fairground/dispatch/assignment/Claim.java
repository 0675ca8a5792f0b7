package io.fairground.dispatch.assignment;

import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A wish for a task of one job.
 *
 * @param assignmentId made by the client, so that a repeat finds the first lease
 * @param liveLeasesMax how many tasks she may hold, this one included
 * @param apartFrom workers she must not meet: tasks that one of them answered or holds are not for her
 */
public record Claim(
        UUID assignmentId,
        UUID workerId,
        UUID jobId,
        Region region,
        Level level,
        Money price,
        Instant leasedAt,
        Instant expiresAt,
        int liveLeasesMax,
        Set<UUID> apartFrom) {}
