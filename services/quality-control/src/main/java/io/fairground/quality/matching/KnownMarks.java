package io.fairground.quality.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tasks whose true marks are known: gold for marks.
 *
 * @param truth all marks of a task, by task; an empty list where there is truly nothing
 */
public record KnownMarks<E>(Map<Integer, List<Mark<E>>> truth) {

    public KnownMarks {
        var copy = new TreeMap<Integer, List<Mark<E>>>();
        truth.forEach((task, marks) -> copy.put(task, List.copyOf(marks)));
        truth = Map.copyOf(copy);
    }

    public static <E> KnownMarks<E> none() {
        return new KnownMarks<>(Map.of());
    }

    @Nullable
    List<Mark<E>> of(int task) {
        return truth.get(task);
    }
}
