package io.fairground.dataset.guideline.rest;

import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.dataset.guideline.GuidelineVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version of a guideline. */
public record GuidelineView(
        UUID guidelineId, int version, String title, List<ClauseView> clauses, Instant publishedAt) {

    /**
     * One rule.
     *
     * @param clauseId the same in every version that has this very text and stance
     */
    public record ClauseView(String clauseId, String text, String author, String stance) {
        private static ClauseView of(GuidelineClause clause) {
            return new ClauseView(
                    clause.id(), clause.text(), clause.author(), clause.stance().word());
        }
    }

    static GuidelineView of(GuidelineVersion version) {
        return new GuidelineView(
                version.guidelineId(),
                version.version(),
                version.title(),
                version.clauses().stream().map(ClauseView::of).toList(),
                version.publishedAt());
    }
}
