package io.fairground.dispatch.assignment.app.desk;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * Jobs that hand out tasks, those due first before the others, as they were at an instant.
 *
 * @param at before they were read
 */
record OpenJobs(SequencedSet<UUID> jobIds, Instant at) {

    static final OpenJobs UNREAD = new OpenJobs(new LinkedHashSet<>(), Instant.MIN);

    static OpenJobs of(List<UUID> firstDueFirst, Instant at) {
        return new OpenJobs(new LinkedHashSet<>(firstDueFirst), at);
    }

    boolean include(UUID jobId) {
        return jobIds.contains(jobId);
    }

    /** Whether what was opened before the request came is among them. */
    boolean knownTo(Request request) {
        return at.isAfter(request.arrivedAt());
    }
}
