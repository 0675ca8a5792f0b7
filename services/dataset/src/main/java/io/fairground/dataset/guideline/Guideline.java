package io.fairground.dataset.guideline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of versions.
 *
 * @param version the latest; 0 before the first
 * @param clausesEver clauses there have been in all versions: the number of a clause is never used again
 */
public record Guideline(UUID id, String tenant, int version, int clausesEver, Instant createdAt) {

    public static Guideline begun(UUID id, String tenant, Instant now) {
        return new Guideline(id, tenant, 0, 0, now);
    }

    /** A guideline that has moved on, and the version it moved to. */
    public record Published(Guideline guideline, GuidelineVersion version) {}

    /** @param former clauses of the latest version: those that stay keep their ids */
    public Published publish(Draft draft, List<GuidelineClause> former, Instant now) {
        var left = new ArrayList<>(former);
        var clauses = new ArrayList<GuidelineClause>();
        var number = clausesEver;
        for (var rule : draft.rules()) {
            var kept = take(left, rule);
            if (kept.isEmpty()) {
                number++;
            }
            var id = kept.map(GuidelineClause::id).orElse("clause-" + number);
            clauses.add(new GuidelineClause(id, rule.text(), rule.author(), rule.stance()));
        }
        var next = new Guideline(id, tenant, version + 1, number, createdAt);
        return new Published(next, new GuidelineVersion(id, next.version(), draft.title(), clauses, now));
    }

    private static Optional<GuidelineClause> take(List<GuidelineClause> left, Draft.Rule rule) {
        var same = left.stream()
                .filter(clause -> clause.text().equals(rule.text()) && clause.stance() == rule.stance())
                .findFirst();
        same.ifPresent(left::remove);
        return same;
    }
}
