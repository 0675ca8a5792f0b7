package io.fairground.dataset.effect;

import io.fairground.dataset.guideline.GuidelineClause;
import java.util.List;
import java.util.Optional;

/**
 * The one clause in which two versions differ.
 *
 * @param kind {@code ADDED}, {@code REMOVED} or {@code REPLACED}
 * @param clause as it is in the version that has it; of a replaced one, in the later
 */
public record ClauseSwitch(Kind kind, GuidelineClause clause) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        REPLACED
    }

    static Optional<ClauseSwitch> between(List<GuidelineClause> before, List<GuidelineClause> after) {
        var added = without(after, before);
        var removed = without(before, after);
        if (added.size() > 1 || removed.size() > 1 || added.isEmpty() && removed.isEmpty()) {
            return Optional.empty();
        }
        if (added.isEmpty()) {
            return Optional.of(new ClauseSwitch(Kind.REMOVED, removed.getFirst()));
        }
        return Optional.of(new ClauseSwitch(removed.isEmpty() ? Kind.ADDED : Kind.REPLACED, added.getFirst()));
    }

    /** A clause keeps its id as long as its text and its stance stay. */
    static List<GuidelineClause> without(List<GuidelineClause> clauses, List<GuidelineClause> others) {
        return clauses.stream()
                .filter(clause -> others.stream().noneMatch(other -> other.id().equals(clause.id())))
                .toList();
    }
}
