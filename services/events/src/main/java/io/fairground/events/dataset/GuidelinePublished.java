package io.fairground.events.dataset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version of a guideline that jobs may name; it never changes. */
public record GuidelinePublished(
        UUID eventId,
        Instant occurredAt,
        UUID guidelineId,
        String tenant,
        int version,
        String title,
        List<Clause> clauses)
        implements DatasetEvent {

    public GuidelinePublished {
        clauses = List.copyOf(clauses);
    }

    @Override
    public UUID key() {
        return guidelineId;
    }
}
