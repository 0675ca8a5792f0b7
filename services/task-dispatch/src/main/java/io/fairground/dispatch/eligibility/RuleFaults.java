package io.fairground.dispatch.eligibility;

import io.fairground.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Collects what is wrong with the rules of a job; pointers into them. */
final class RuleFaults {

    private final List<FieldError> found = new ArrayList<>();

    void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            found.add(new FieldError(pointer, detail));
        }
    }

    void within(String pointer, int value, int min, int max) {
        require(value >= min && value <= max, pointer, "is from " + min + " to " + max);
    }

    /** So many at most, none twice. */
    void distinct(String pointer, List<?> values, int max) {
        require(values.size() <= max, pointer, "names " + max + " at most");
        require(new HashSet<>(values).size() == values.size(), pointer, "names something twice");
    }

    List<FieldError> found() {
        return List.copyOf(found);
    }
}
