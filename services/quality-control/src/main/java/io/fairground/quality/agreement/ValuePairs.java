package io.fairground.quality.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pairs of all answers to tasks that have at least two, for distances that know no shortcut. */
final class ValuePairs<T> {

    /** A billion comparisons. */
    static final int VALUES_MAX = 50_000;

    private final List<T> values;
    private final int[] taskOf;
    private final int[] answers;
    private final Disagreement<T> distance;

    private ValuePairs(List<T> values, int[] taskOf, int[] answers, Disagreement<T> distance) {
        this.values = values;
        this.taskOf = taskOf;
        this.answers = answers;
        this.distance = distance;
    }

    static <T> ValuePairs<T> of(List<? extends List<? extends T>> tasks, Disagreement<T> disagreement) {
        var pairable = tasks.stream().filter(task -> task.size() > 1).toList();
        var answers = pairable.stream().mapToInt(List::size).toArray();
        var values = new ArrayList<T>();
        pairable.forEach(values::addAll);
        if (values.size() > VALUES_MAX) {
            throw new IllegalArgumentException(values.size() + " values are more than " + VALUES_MAX);
        }
        var taskOf = new int[values.size()];
        var next = 0;
        for (var task = 0; task < answers.length; task++) {
            for (var i = 0; i < answers[task]; i++) {
                taskOf[next++] = task;
            }
        }
        return new ValuePairs<>(values, taskOf, answers, disagreement);
    }

    /** Each unordered pair is compared once and counts as two. */
    Optional<Agreement> alpha() {
        var observed = new double[answers.length];
        var crossing = new double[answers.length];
        for (var one = 0; one < taskOf.length; one++) {
            for (var other = one + 1; other < taskOf.length; other++) {
                var apart = distance.between(values.get(one), values.get(other));
                crossing[taskOf[one]] += apart;
                crossing[taskOf[other]] += apart;
                if (taskOf[one] == taskOf[other]) {
                    observed[taskOf[one]] += 2 * apart;
                }
            }
        }
        return new Remainders(answers, observed, crossing).alpha();
    }
}
