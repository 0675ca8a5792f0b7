package io.fairground.quality.matching;

import java.util.List;

/**
 * All marks of one worker on one task. None is an answer, too: "there is nothing here".
 *
 * @param marks at most {@value #MAX_MARKS}
 */
public record MarkAnswer<E>(int task, int worker, List<Mark<E>> marks) {

    /** Pairs of marks are compared, and assigned in cubic time. */
    public static final int MAX_MARKS = 500;

    public MarkAnswer {
        marks = List.copyOf(marks);
        if (task < 0 || worker < 0) {
            throw new IllegalArgumentException("tasks and workers are indexes from 0");
        }
        if (marks.size() > MAX_MARKS) {
            throw new IllegalArgumentException("an answer has at most " + MAX_MARKS + " marks, not " + marks.size());
        }
    }
}
