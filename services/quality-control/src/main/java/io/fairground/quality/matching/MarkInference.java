package io.fairground.quality.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the marks of a job say together. */
public final class MarkInference<E> {

    private final KnownMarks<E> known;
    private final Map<Integer, List<ConsensusMark<E>>> candidates;
    private final Map<Integer, MarkWorker> workers;

    MarkInference(
            KnownMarks<E> known, Map<Integer, List<ConsensusMark<E>>> candidates, Map<Integer, MarkWorker> workers) {
        this.known = known;
        this.candidates = new TreeMap<>(candidates);
        this.workers = new TreeMap<>(workers);
    }

    /** The tasks with answers, in ascending order. */
    public Set<Integer> tasks() {
        return candidates.keySet();
    }

    /** All that any worker marked, most probable first; from the answers alone, so that it does not give gold away. */
    public List<ConsensusMark<E>> candidates(int task) {
        return candidates.getOrDefault(task, List.of());
    }

    /** What the task resolves to: the known marks, or the candidates that exist. */
    public List<Mark<E>> marks(int task) {
        var truth = known.of(task);
        return truth != null
                ? truth
                : candidates(task).stream()
                        .filter(ConsensusMark::exists)
                        .map(ConsensusMark::mark)
                        .toList();
    }

    /** @throws IllegalArgumentException for someone without answers */
    public MarkWorker worker(int worker) {
        var found = workers.get(worker);
        if (found == null) {
            throw new IllegalArgumentException("worker " + worker + " has no answers");
        }
        return found;
    }

    /** The workers with answers, in ascending order. */
    public Set<Integer> workers() {
        return workers.keySet();
    }
}
