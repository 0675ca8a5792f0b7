package io.fairground.quality.gold;

import io.fairground.kit.problem.FieldError;
import io.fairground.quality.job.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads the lines of an upload against the job's question: all of them count, or none. */
public final class GoldUpload {

    private static final int ERRORS_MAX = 100;
    private static final int ITEM_KEY_LENGTH_MAX = 512;

    private final Question question;
    private final List<GoldLabel> labels = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final HashMap<String, Integer> lineOf = new HashMap<>();

    public GoldUpload(Question question) {
        this.question = question;
    }

    public void add(GoldLine line) {
        var choice = question.position(line.label());
        var earlier = lineOf.putIfAbsent(line.itemKey(), line.number());
        if (line.itemKey().isBlank() || line.itemKey().length() > ITEM_KEY_LENGTH_MAX) {
            reject(line.number(), "/itemKey", "must have 1 to " + ITEM_KEY_LENGTH_MAX + " characters");
        } else if (earlier != null) {
            reject(line.number(), "/itemKey", "stands on line " + earlier + " already");
        } else if (choice < 0) {
            reject(line.number(), "/label", "is not one of the job's choices");
        } else {
            labels.add(new GoldLabel(line.itemKey(), choice));
        }
    }

    /** A line that could not even be read. */
    public void reject(int line, String pointer, String detail) {
        if (errors.size() < ERRORS_MAX) {
            errors.add(new FieldError(pointer, "line " + line + ": " + detail));
        }
    }

    /** The first {@value #ERRORS_MAX} faults; empty when the upload can be taken. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public List<GoldLabel> labels() {
        return List.copyOf(labels);
    }
}
