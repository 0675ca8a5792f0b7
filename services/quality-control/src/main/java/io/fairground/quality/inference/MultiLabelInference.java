package io.fairground.quality.inference;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the answers say of each class of each task. Probabilities are those of the answers, as in {@link Inference}; which
 * classes apply to a gold task is its known truth.
 */
public final class MultiLabelInference {

    private static final int YES = 1;

    private final List<Inference> classes;

    /** @param classes the inference of each class's own question */
    MultiLabelInference(List<Inference> classes) {
        this.classes = List.copyOf(classes);
    }

    public int classCount() {
        return classes.size();
    }

    /** Probability that a class applies to a task. Those of one task need not sum to 1. */
    public double probability(int task, int classIndex) {
        return classes.get(classIndex).probability(task, YES);
    }

    public boolean applies(int task, int classIndex) {
        return classes.get(classIndex).label(task) == YES;
    }

    /** The classes that apply to a task, in ascending order; there may be none. */
    public int[] labels(int task) {
        return IntStream.range(0, classes.size()).filter(c -> applies(task, c)).toArray();
    }

    /** The probability of the whole set of {@link #labels}, as if classes were independent. */
    public double confidence(int task) {
        return classes.stream()
                .mapToDouble(inference -> inference.confidence(task))
                .reduce(1, (a, b) -> a * b);
    }

    /** How well each worker tells whether a class applies. */
    public WorkerAccuracies workers(int classIndex) {
        return classes.get(classIndex).workers();
    }
}
