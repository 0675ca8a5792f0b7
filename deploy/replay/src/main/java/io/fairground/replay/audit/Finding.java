package io.fairground.replay.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What one rule found.
 *
 * @param invariant such as {@code I1}
 * @param examined how many things the rule looked at; none means it proved nothing
 */
public record Finding(String invariant, String rule, long examined, List<Violation> violations) {

    public Finding {
        violations = List.copyOf(violations);
    }

    /** One thing that must not be. */
    public record Violation(String id, String detail) {}

    public boolean holds() {
        return violations.isEmpty();
    }

    /** Collects while a rule looks. */
    static final class Search {
        private final String invariant;
        private final String rule;
        private final List<Violation> violations = new ArrayList<>();
        private long examined;

        Search(String invariant, String rule) {
            this.invariant = invariant;
            this.rule = rule;
        }

        void examine() {
            examined++;
        }

        void violation(Object id, String detail) {
            violations.add(new Violation(id.toString(), detail));
        }

        /** Looks at one more thing, which must be so. */
        void require(boolean holds, Object id, String otherwise) {
            examine();
            if (!holds) {
                violation(id, otherwise);
            }
        }

        Finding finding() {
            return new Finding(invariant, rule, examined, violations);
        }
    }
}
