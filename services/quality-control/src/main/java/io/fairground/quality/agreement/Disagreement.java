package io.fairground.quality.agreement;

import java.util.function.ToDoubleBiFunction;

/**
 * How far two values of any kind are from each other: 0 for equal ones, and the same in both directions. It stands where the
 * squared distance of coded answers stands.
 */
@FunctionalInterface
public interface Disagreement<T> {

    double between(T one, T other);

    /**
     * What two shapes do not share: {@code 1 - overlap}.
     *
     * @param overlap such as the intersection over the union of two boxes, 0 to 1
     */
    static <T> Disagreement<T> notOverlapping(ToDoubleBiFunction<T, T> overlap) {
        return (one, other) -> 1 - overlap.applyAsDouble(one, other);
    }

    /** {@link EditDistance}: insertions, deletions and replacements, as a share of the longer text. */
    static Disagreement<CharSequence> edits() {
        return EditDistance::share;
    }
}
