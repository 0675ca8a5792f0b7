package io.fairground.quality.matching;

import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What several workers' marks say together.
 *
 * <ol>
 *   <li>The marks of each two answers of a task are paired by optimal assignment of their overlap, from the least
 *       overlap of the rule on ({@link OptimalAssignment}).
 *   <li>Pairs are joined to candidates with at most one mark of each answer, the best pairs first.
 *   <li>Two answers agree by {@code 2 * sum of overlaps of pairs / marks of both}, which falls with marks missed, marks
 *       invented and extents that are off. A worker's weight comes from what her disagreements leave to herself once
 *       her partners' errors are taken off.
 *   <li>A candidate's share is the weight of who marked it by the weight of who answered the task; its probability
 *       comes from a model of how much each worker finds and invents. The rule says which of the two decides.
 *   <li>Its label is the weighted vote (the first of equals), its extent what the kind makes of the workers' extents.
 * </ol>
 *
 * <p>Where a task's marks are known, workers are compared to them instead of to each other, and the task resolves to
 * them.
 *
 * @param <E> the extent, such as a box or a span
 */
public final class MarkConsensus<E> {

    private final Extent<E> kind;
    private final MarkRule rule;

    public MarkConsensus(Extent<E> kind, MarkRule rule) {
        this.kind = kind;
        this.rule = rule;
    }

    /** Without gold. */
    public MarkInference<E> infer(Collection<MarkAnswer<E>> answers) {
        return infer(answers, KnownMarks.none());
    }

    /** @throws IllegalArgumentException if a task has more than 2,000 marks in all */
    public MarkInference<E> infer(Collection<MarkAnswer<E>> answers, KnownMarks<E> known) {
        var byTask =
                answers.stream().collect(Collectors.groupingBy(MarkAnswer::task, TreeMap::new, Collectors.toList()));
        var tasks = new TreeMap<Integer, TaskMarks<E>>();
        byTask.forEach((task, own) -> tasks.put(task, new TaskMarks<>(kind, rule.leastOverlap(), own)));
        return new MarkFit<>(kind, rule, tasks, known).run();
    }
}
