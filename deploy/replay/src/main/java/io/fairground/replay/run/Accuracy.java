package io.fairground.replay.run;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How many labels are true: of all tasks, and of those whose truth the services never saw. A missing label is wrong. */
public record Accuracy(int resolved, Share all, Share withoutGold) {

    /** So many of so many. */
    public record Share(int correct, int of) {

        public double value() {
            return of == 0 ? 0 : (double) correct / of;
        }
    }

    static Accuracy of(Map<String, String> labels, Map<String, String> truth, Set<String> gold) {
        return new Accuracy(
                labels.size(), share(labels, truth, _ -> true), share(labels, truth, task -> !gold.contains(task)));
    }

    private static Share share(Map<String, String> labels, Map<String, String> truth, Predicate<String> counted) {
        var tasks = truth.entrySet().stream()
                .filter(task -> counted.test(task.getKey()))
                .toList();
        var correct = tasks.stream()
                .filter(task -> task.getValue().equals(labels.get(task.getKey())))
                .count();
        return new Share((int) correct, tasks.size());
    }
}
