package io.fairground.quality.assessment;

import io.fairground.events.quality.Outcome;
import io.fairground.kit.problem.FieldError;
import io.fairground.quality.oversight.Grounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about an answer. Unlike a rule's {@link Decision} it may refuse to pay.
 *
 * @param category null when the answer is used
 */
public record Judgement(Outcome outcome, @Nullable Category category, Grounds grounds) {

    /** An answer that counts after all. */
    public static Judgement used(Grounds grounds) {
        return new Judgement(Outcome.USED, null, grounds);
    }

    public boolean used() {
        return outcome == Outcome.USED;
    }

    /** What is announced as the reason; null when the answer is used. */
    public @Nullable String reason() {
        return category == null ? null : category.sentence();
    }

    /** What it lacks to be made; pointers are those of a request. */
    public List<FieldError> faults() {
        return switch (outcome) {
            case USED -> category == null ? List.of() : List.of(category("stays out when the answer is used"));
            case EXCLUDED -> excludedFaults();
            case REFUSED -> refusedFaults();
        };
    }

    private List<FieldError> excludedFaults() {
        var faults = new ArrayList<FieldError>();
        if (category == null) {
            faults.add(category("is needed"));
        }
        if (grounds.explanation().isEmpty()) {
            faults.add(new FieldError("/explanation", "is needed"));
        }
        return faults;
    }

    private List<FieldError> refusedFaults() {
        var faults = new ArrayList<>(grounds.faults());
        if (category == null) {
            faults.add(category("is needed"));
        } else if (!category.refusable()) {
            faults.add(category("is no reason to refuse pay: exclude the answer instead"));
        }
        return faults;
    }

    private static FieldError category(String detail) {
        return new FieldError("/category", detail);
    }
}
