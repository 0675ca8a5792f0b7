package io.fairground.quality.oversight;

import io.fairground.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a person decided as she did, in her words, for the worker to read.
 *
 * @param explanation without white space around it
 * @param evidence what shows it, a line each
 */
public record Grounds(String explanation, List<String> evidence) {

    /** Code points of an explanation that takes something from a worker; a sentence is not enough. */
    public static final int EXPLANATION_MIN = 100;

    public static final int EXPLANATION_MAX = 4000;
    public static final int EVIDENCE_MAX = 20;

    /** For a decision that takes nothing from anybody. */
    public static final Grounds NONE = new Grounds("", List.of());

    public Grounds {
        explanation = explanation.strip();
        evidence = evidence.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * What they lack to take something from a worker: pay, or work.
     *
     * <p>Length is counted in code points: an explanation in Amharic or with emoji is not cut short by how UTF-16 writes it.
     */
    public List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        var length = explanation.codePointCount(0, explanation.length());
        if (length < EXPLANATION_MIN) {
            faults.add(
                    new FieldError("/explanation", "needs at least " + EXPLANATION_MIN + " characters, has " + length));
        }
        if (evidence.isEmpty()) {
            faults.add(new FieldError("/evidence", "needs at least one line"));
        }
        return List.copyOf(faults);
    }
}
