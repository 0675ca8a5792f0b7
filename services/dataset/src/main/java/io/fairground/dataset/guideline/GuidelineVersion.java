package io.fairground.dataset.guideline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What jobs name and workers read. It never changes. */
public record GuidelineVersion(
        UUID guidelineId, int version, String title, List<GuidelineClause> clauses, Instant publishedAt) {

    public GuidelineVersion {
        clauses = List.copyOf(clauses);
    }
}
